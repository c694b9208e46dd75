// On a page that leads to lists: how far the reader is with each.

import { onChange } from "../common/reader_store.mjs";
import { fill } from "../common/text.mjs";
import { STORED, stateOf } from "./open_items.mjs";

/** Return what an element of a page says of a list; see `list_data` in _macros.j2. */
export const listOf = ({ dataset }, slug) => ({
  slug,
  items: dataset.items.split(" "),
  rules: JSON.parse(dataset.rules ?? "{}"),
  facts: JSON.parse(dataset.facts ?? "{}"),
});

const show = (element, stored) => {
  const { done, total } = stateOf(listOf(element, element.dataset.progress), stored);
  const { initial = "", count } = element.dataset;
  // Ticks of items that are gone from the list are kept, but not counted.
  element.textContent =
    done.length > 0 ? fill(count, { n: done.length, total }) : initial;
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
