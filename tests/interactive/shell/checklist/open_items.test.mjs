// What is open in a list and over all of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openItems, stateOf } from "#shell/checklist/open_items.mjs";

const FACTS = {
  right: { title: "Zorunlu staj", options: { yes: "Evet", no: "Hayır" } },
};
const RULE = { is: ["right", "yes"] };
const list = {
  slug: "evrak",
  items: ["a", "b", "c"],
  rules: { b: RULE },
  facts: FACTS,
};
const whole = { slug: "iptal", items: ["a"], rules: { "": RULE }, facts: FACTS };

const stored = ({ ticks = {}, answers = {}, notes = {} } = {}) => ({
  ticks: (slug) => ticks[slug] ?? {},
  answers: () => answers,
  note: (slug, item) => notes[`${slug}/${item}`],
});

test("an item stays while it is not known that it does not concern the reader", () => {
  for (const right of [undefined, "unknown", "yes", "constructor", 7, null]) {
    const { aside, total } = stateOf(list, stored({ answers: { right } }));
    assert.deepEqual([aside, total], [[], 3], String(right));
  }
});

test("what is set aside counts nowhere, unless the reader has taken it back", () => {
  const answers = { right: "no" };
  const ticks = { evrak: { b: "x", c: "x", gone: "x" } };

  const state = stateOf(list, stored({ ticks, answers }));
  const notes = { "evrak/b": { note: "", day: "", stays: true } };
  const back = stateOf(list, stored({ ticks, answers, notes }));

  const expected = { concerns: true, done: ["c"], open: ["a"], aside: ["b"], total: 2 };
  assert.deepEqual(state, expected);
  assert.deepEqual([back.done, back.aside, back.total], [["b", "c"], [], 3]);
});

test("over all lists, those that concern her come with what is open, noted and dated", () => {
  const notes = { "evrak/a": { note: "", day: "2027-03-01" } };

  const both = openItems([list, whole], stored({ notes }));
  const one = openItems([list, whole], stored({ answers: { right: "no" } }));

  assert.deepEqual(
    both.map(({ slug, begun, total }) => [slug, begun, total]),
    [
      ["evrak", true, 3],
      ["iptal", false, 1],
    ],
  );
  assert.deepEqual(both[0].open[0], { id: "a", note: "", day: "2027-03-01" });
  assert.deepEqual(
    one.map(({ slug, open }) => [slug, open.map(({ id }) => id)]),
    [["evrak", ["a", "c"]]],
  );
});
