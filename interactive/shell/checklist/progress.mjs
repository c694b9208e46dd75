// On a page that leads to lists: how far the reader is with each.

import { onChange } from "../common/reader_store.mjs";
import { fill } from "../common/text.mjs";
import { listOf, STORED, stateOf } from "./open_items.mjs";

const show = (element, stored) => {
  const { concerns, done, open, total } = stateOf(
    listOf(element, element.dataset.progress),
    stored,
  );
  const { initial = "", aside = "", count } = element.dataset;
  const isDone = done.length > 0 && open.length === 0;
  element.dataset.state = isDone ? "done" : "open";
  // Ticks of items that are gone from the list are kept, but not counted.
  if (done.length > 0) element.textContent = fill(count, { n: done.length, total });
  else element.textContent = concerns ? initial : aside;
};

const showAll = () => {
  const answers = STORED.answers();
  const stored = { ...STORED, answers: () => answers };
  for (const each of document.querySelectorAll("[data-progress]")) show(each, stored);
};

if (globalThis.document) {
  showAll();
  onChange(showAll);
}
