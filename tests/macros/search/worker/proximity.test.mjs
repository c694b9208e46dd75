// What stands together in a section: words in one stretch, phrases in one piece.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  nearness,
  saysWhole,
  weighedWords,
} from "../../../../macros/search/worker/proximity.mjs";

const REF = "a/";
const PARAGRAPH = 2 ** 20;

/** Return how to look in a section for words that stand at these places of its text. */
function section(places) {
  const index = { invertedIndex: {} };
  for (const [word, position] of Object.entries(places))
    index.invertedIndex[word] = { title: {}, text: { [REF]: { position } } };
  const look = (word) => ({
    rarity: word === "seyrek" ? 3 : 1,
    hits: new Map(places[word] ? [[REF, { words: new Map([[word, 1]]) }]] : []),
  });
  const near = (...asked) => {
    const parts = asked.map((word) => ({ words: [word], others: [], kinds: [] }));
    return nearness(weighedWords(parts, look), REF, look, index);
  };
  return { near, says: (...phrase) => saysWhole(phrase, REF, look, index) };
}

test("words of one sentence stand together, those of two paragraphs do not", () => {
  assert.equal(section({ staj: [3], biter: [5] }).near("staj", "biter"), 1);
  assert.equal(section({ staj: [3], biter: [PARAGRAPH] }).near("staj", "biter"), 0.5);
});

test("the stretch with most of the query counts, wherever the rest stands", () => {
  const { near } = section({ staj: [1, 60], biter: [30], iptal: [61] });

  assert.equal(near("staj", "biter", "iptal"), 2 / 3);
});

test("a rare word weighs more than a common one", () => {
  const { near } = section({ staj: [1], seyrek: [PARAGRAPH] });

  assert.equal(near("staj", "seyrek"), 0.75);
});

test("another word for it counts as said", () => {
  const index = { invertedIndex: { iptal: { text: { [REF]: { position: [1] } } } } };
  const look = (word) => ({
    rarity: 1,
    hits: new Map(word === "iptal" ? [[REF, { words: new Map([[word, 1]]) }]] : []),
  });
  const parts = [{ words: ["cayma"], others: [["iptal"]], kinds: [] }];

  assert.equal(nearness(weighedWords(parts, look), REF, look, index), 1);
});

test("a kind of page is no word of a sentence", () => {
  const look = () => ({ rarity: 1, hits: new Map() });

  assert.deepEqual(
    weighedWords([{ words: ["a"], others: [], kinds: ["b/"] }], look),
    [],
  );
});

test("a phrase stands where its words do, in order and close by", () => {
  const { says } = section({ ek: [4], belge: [5], oteki: [40] });

  assert.ok(says("ek", "belge"));
  assert.ok(!says("belge", "ek"));
  assert.ok(!says("ek", "oteki"));
  assert.ok(!says("ek", "yok"));
});

test("words that no section says stand nowhere together", () => {
  const { look, index } = section({ sigorta: [4] });
  const unsaid = { rarity: 0, hits: new Map() };
  const nothing = (word) => (word === "sigorta" ? look(word) : unsaid);
  const parts = [{ words: ["cift", "anadal"], others: [["is", "kolu"]], kinds: [] }];

  assert.equal(nearness(weighedWords(parts, nothing), REF, nothing, index), 0);
});
