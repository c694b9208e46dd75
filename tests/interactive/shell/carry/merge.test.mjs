// What comes is added; what is here and differs stays unless it is chosen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { collect, compare, isEmpty, undoOf, write } from "#shell/carry/merge.mjs";
import { onChange, setAnswers, setNote } from "#shell/common/reader_store.mjs";

const HERE = {
  answers: { level: { raw: "lisans", sum: "a" }, sure: { raw: "yes", sum: "b" } },
  ticks: { "evrak/imza": "1" },
  notes: { "evrak/imza": { note: "Oda 214", day: "" } },
};

test("what is not here is added, what is the same is passed over, the rest differs", () => {
  const { added, differing } = compare(
    {
      answers: { level: { raw: "onlisans", sum: "a" }, sure: { raw: "yes", sum: "?" } },
      ticks: { "evrak/imza": "~1", "evrak/kase": "~2" },
      notes: {
        "evrak/imza": { note: "Oda 214", day: "2026-11-05" },
        "evrak/kase": { note: "x", day: "" },
      },
    },
    HERE,
  );

  assert.deepEqual(added, {
    answers: {},
    ticks: { "evrak/kase": "~2" },
    notes: { "evrak/kase": { note: "x", day: "" } },
  });
  assert.deepEqual(differing, [
    { kind: "answers", id: "level" },
    { kind: "notes", id: "evrak/imza" },
  ]);
});

test("what this edition knows is collected, under its present ids", () => {
  const level = { title: "Düzey", sum: "a", former: ["former_level"] };
  const evrak = { title: "Evrak", items: { imza: "İmza" } };
  setAnswers({ level: "lisans", former_level: "onlisans", constructor: "x" });
  for (const list of ["evrak", "constructor"]) setNote(list, "imza", { note: "x" });

  const { answers, notes } = collect({ facts: { level }, lists: { evrak } });

  assert.deepEqual(answers, { level: { raw: "lisans", sum: "a" } });
  assert.deepEqual(notes, { "evrak/imza": { note: "x", day: "" } });
});

test("the page hears of what was written once all of it is there", () => {
  const config = { facts: {}, lists: { evrak: { items: { imza: "İmza" } } } };
  let heard;
  onChange(() => {
    heard = collect(config).ticks;
  });

  write({ answers: {}, ticks: { "evrak/imza": "~1" }, notes: {} });

  assert.deepEqual(heard, { "evrak/imza": "~1" });
});

test("what was written can be undone to what was here", () => {
  const data = {
    answers: { level: { raw: "onlisans", sum: "a" }, day: { raw: "1", sum: "" } },
    ticks: { "evrak/kase": "~2" },
    notes: {},
  };

  assert.deepEqual(undoOf(data, HERE), {
    answers: { level: HERE.answers.level, day: null },
    ticks: { "evrak/kase": null },
    notes: {},
  });
  assert.ok(isEmpty({ answers: {}, ticks: {}, notes: {} }) && !isEmpty(HERE));
});
