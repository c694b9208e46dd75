// What is open in a list, and over all lists: what a page names of them, against what the
// reader has ticked, answered and noted. A page without Python computes it.

import * as reader from "../common/reader_store.mjs";
import { holds } from "./concerns.mjs";
import { tickStore } from "./ticks.mjs";

/**
 * @typedef {Object} List what a page says of a list (`list_data` in _macros.j2)
 * @property {string} slug
 * @property {string[]} items ids, in the list's order
 * @property {Object<string, import("./concerns.mjs").Rule>} [rules] whom an item concerns,
 *   by its id, and whom the whole list does, by ""
 * @property {import("./concerns.mjs").Facts} [facts] those that the rules name
 *
 * @typedef {Object} Stored what the reader has ticked, answered and noted
 * @property {(slug: string) => Object<string, string>} ticks
 * @property {() => Object<string, unknown>} answers
 * @property {(slug: string, item: string) => object | undefined} note
 */

/** @type {Stored} */
export const STORED = {
  ticks: (slug) => tickStore(slug).read(),
  answers: reader.answers,
  note: reader.note,
};

/**
 * Return what an element of a page says of a list.
 * @returns {List}
 */
export const listOf = ({ dataset }, slug) => ({
  slug,
  items: dataset.items.split(" "),
  rules: JSON.parse(dataset.rules ?? "{}"),
  facts: JSON.parse(dataset.facts ?? "{}"),
});

/**
 * Return how far the reader is with a list; what does not concern her counts nowhere.
 * @param {List} list
 * @param {Stored} [stored]
 * @returns {{concerns: boolean, done: string[], open: string[], aside: string[],
 *   total: number}} whether the list concerns her as far as is known, and its items by id
 */
export const stateOf = ({ slug, items, rules = {}, facts = {} }, stored = STORED) => {
  const [answers, ticks] = [stored.answers(), stored.ticks(slug)];
  const concerns = (id) => !rules[id] || holds(rules[id], answers, facts) !== false;
  const isAside = (item) => !concerns(item) && !stored.note(slug, item)?.stays;
  const mine = items.filter((item) => !isAside(item));
  return {
    concerns: concerns(""),
    done: mine.filter((item) => Object.hasOwn(ticks, item)),
    open: mine.filter((item) => !Object.hasOwn(ticks, item)),
    aside: items.filter(isAside),
    total: mine.length,
  };
};

/**
 * Return the lists that concern the reader, with what is open in each.
 * @param {List[]} lists
 * @param {Stored} [stored]
 * @returns {{slug: string, done: number, total: number, begun: boolean,
 *   open: {id: string, note: string, day: string}[]}[]} in the order of `lists`; a day is
 *   in ISO 8601 or empty; a list is begun once something in it is ticked, noted or dated
 */
export const openItems = (lists, stored = STORED) =>
  lists.flatMap((list) => {
    const { slug } = list;
    const { concerns, done, open, total } = stateOf(list, stored);
    if (!concerns) return [];
    const entries = open.map((id) => {
      const { note = "", day = "" } = stored.note(slug, id) ?? {};
      return { id, note, day };
    });
    const begun = done.length > 0 || entries.some(({ note, day }) => note || day);
    return [{ slug, done: done.length, total, begun, open: entries }];
  });
