// Which words of a section are marked, and where: a phrase only where it stands whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isMarked, marksOf } from "../../../../macros/search/worker/highlight.mjs";

const REF = "a/";
const TEXT = ["staj", "biter", "iptal", "staj", "iptali", "birim", "staj"];

/** An index of one section, and how its words answer those asked for. */
function indexed(answers) {
  const invertedIndex = Object.fromEntries(
    TEXT.map((word) => [word, { title: {}, text: { [REF]: { position: [] } } }]),
  );
  for (const [place, word] of TEXT.entries())
    invertedIndex[word].text[REF].position.push(place);
  const hits = (word) =>
    new Map(answers[word] ? [[REF, { words: answers[word] }]] : []);
  const look = (word) => ({ hits: hits(word) });
  return [look, { invertedIndex, fields: ["title", "text"] }];
}

const likes = (word, value = 1) => new Map([[word, value]]);
const marked = (parts, answers) => {
  const marks = marksOf(parts, REF, ...indexed(answers));
  return TEXT.map((word, place) =>
    marks.has(word) && isMarked(marks.get(word), "text", place) ? place : -1,
  ).filter((place) => place >= 0);
};

test("a word that was asked for is marked wherever it stands", () => {
  const parts = [{ words: ["staj"], others: [] }];

  assert.deepEqual(marked(parts, { staj: likes("staj") }), [0, 3, 6]);
});

test("words of another phrase are marked only where the whole phrase stands", () => {
  const parts = [{ words: ["cayma"], others: [["staj", "iptali"]] }];
  const answers = { staj: likes("staj"), iptali: likes("iptali") };

  assert.deepEqual(marked(parts, answers), [3, 4]);
});

test("a phrase that stands nowhere whole marks nothing", () => {
  const parts = [{ words: ["cayma"], others: [["birim", "iptali"]] }];
  const answers = { birim: likes("birim"), iptali: likes("iptali") };

  assert.deepEqual(marked(parts, answers), []);
  assert.deepEqual(marked(parts, { birim: likes("birim") }), []);
});

test("a word that was asked for stays marked everywhere beside a phrase with it", () => {
  const answers = { staj: likes("staj"), iptali: likes("iptali") };
  for (const parts of [
    [
      { words: ["cayma"], others: [["staj", "iptali"]] },
      { words: ["staj"], others: [] },
    ],
    [{ words: ["staj"], others: [["staj", "iptali"]] }],
  ])
    assert.deepEqual(marked(parts, answers), [0, 3, 4, 6]);
});

test("of the words that are alike, those that are little alike are not marked", () => {
  const parts = [{ words: ["iptal"], others: [] }];
  const alike = new Map([
    ...likes("iptal"),
    ...likes("staj", 0.5),
    ...likes("iptali", 0.9),
  ]);

  assert.deepEqual(marked(parts, { iptal: alike }), [2, 4]);
});
