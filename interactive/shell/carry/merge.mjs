// What is here, and what comes: nothing that is here and differs is ever overwritten unless
// the reader chooses so.

import { tickStore } from "../checklist/ticks.mjs";
import {
  answers,
  changedSince,
  notes,
  setAnswers,
  setNote,
} from "../common/reader_store.mjs";
import { isSum, itemsOf, withPresentIds } from "./parcel.mjs";

/**
 * Return all that is here and that this edition knows.
 * @returns {import("./parcel.mjs").Data}
 */
export const collect = (config) => {
  const { facts, lists } = config;
  const sums = Object.fromEntries(
    Object.entries(facts).map(([fact, { sum }]) => [fact, sum]),
  );
  const changed = new Set(changedSince(sums));
  const all = withPresentIds(Object.entries(answers()), config);
  const known = all.filter(([fact]) => Object.hasOwn(sums, fact));
  const answered = known.map(([fact, raw]) => [
    fact,
    { raw, sum: changed.has(fact) ? "?" : sums[fact] },
  ]);
  const items = new Set(itemsOf(config));
  const isItem = ([key]) => items.has(key);
  const ticks = Object.keys(lists).flatMap((list) =>
    Object.entries(tickStore(list).read()).map(([item, sum]) => [
      `${list}/${item}`,
      isSum(sum) ? sum : "0",
    ]),
  );
  return {
    answers: Object.fromEntries(answered),
    ticks: Object.fromEntries(ticks.filter(isItem)),
    notes: Object.fromEntries(Object.entries(notes()).filter(isItem)),
  };
};

/** Whether there is nothing in it. */
export const isEmpty = (data) =>
  Object.values(data).every((part) => Object.keys(part).length === 0);

const isSame = {
  answers: (one, other) => one.raw === other.raw,
  ticks: () => true, // a tick is a tick
  notes: (one, other) => one.note === other.note && one.day === other.day,
};

/**
 * Compare what comes with what is here.
 * @returns {{added: Data, differing: Array<{kind: string, id: string}>}} what is not here
 *   yet, and what is here otherwise
 */
export const compare = (incoming, here) => {
  const added = { answers: {}, ticks: {}, notes: {} };
  const differing = [];
  for (const kind of Object.keys(added))
    for (const [id, value] of Object.entries(incoming[kind])) {
      if (!Object.hasOwn(here[kind], id)) added[kind][id] = value;
      else if (!isSame[kind](value, here[kind][id])) differing.push({ kind, id });
    }
  return { added, differing };
};

/**
 * Write some of the data, and remove what is null; return whether it lasts.
 * @param {{answers: object, ticks: object, notes: object}} data
 */
export const write = (data) => {
  const lasts = [];
  for (const [key, sum] of Object.entries(data.ticks)) {
    const [list, item] = key.split("/");
    lasts.push(tickStore(list).set(item, sum ?? undefined));
  }
  for (const [key, note] of Object.entries(data.notes)) {
    const [list, item] = key.split("/");
    lasts.push(setNote(list, item, note ?? undefined));
  }
  // Last, also without any: by this the page hears of the ticks, too.
  const values = Object.entries(data.answers);
  lasts.push(
    setAnswers(
      Object.fromEntries(values.map(([fact, value]) => [fact, value?.raw])),
      Object.fromEntries(values.map(([fact, value]) => [fact, value?.sum ?? ""])),
    ),
  );
  return lasts.every(Boolean);
};

/** Return what brings back what was here before some of the data were written. */
export const undoOf = (data, here) =>
  Object.fromEntries(
    Object.entries(data).map(([kind, values]) => [
      kind,
      Object.fromEntries(Object.keys(values).map((id) => [id, here[kind][id] ?? null])),
    ]),
  );
