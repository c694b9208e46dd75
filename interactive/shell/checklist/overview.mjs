// The page of all lists: above them, those that the reader has begun, with what is open.

import { onChange } from "../common/reader_store.mjs";
import { fill, formatDay } from "../common/text.mjs";
import { listOf, openItems } from "./open_items.mjs";

const link = (card) => card.querySelector("a").cloneNode(true);

/** Return the line of a list: its link, how much is open, and the nearest day of it. */
const line = ({ open }, card, words) => {
  const days = open.map(({ day }) => day).filter(Boolean);
  const nearest = days
    .sort()
    .slice(0, 1)
    .map((day) => formatDay(day));
  const fact = Object.assign(document.createElement("small"), {
    className: "links__fact",
    textContent: [fill(words.open, { n: open.length }), ...nearest].join(" · "),
  });
  const item = document.createElement("li");
  item.append(link(card), fact);
  return item;
};

const show = (root) => {
  const words = JSON.parse(root.dataset.words);
  const shown = [...document.querySelectorAll(".card [data-progress]")];
  const cards = new Map(shown.map((e) => [e.dataset.progress, e.closest(".card")]));
  const lists = openItems(shown.map((e) => listOf(e, e.dataset.progress)));
  const begun = lists.filter((list) => list.begun);
  const open = begun.filter((list) => list.open.length > 0);
  const done = begun.length - open.length;
  root.hidden = begun.length === 0;
  const part = (name) => root.querySelector(`[data-${name}]`);
  part("lines").replaceChildren(
    ...open.map((list) => line(list, cards.get(list.slug), words)),
  );
  part("done").hidden = done === 0;
  part("done").textContent = fill(words.done, { n: done });
};

const root = globalThis.document?.querySelector("[data-open-lists]");
if (root) {
  show(root);
  onChange(() => show(root));
}
