// Words written together or apart, and slips in the words of the handbook's own list.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  compounds,
  corrected,
  pairsOf,
} from "../../../../macros/search/worker/spelling.mjs";

const TEXTS = ["<p>iş yerinden</p><p>belge alın</p>", "yüksekokul ön lisans"];
const corpus = {
  vocabulary: ["is", "yerinden", "belge", "alin", "yuksekokul", "on", "lisans"],
  pairs: pairsOf(TEXTS),
};

test("two words that the pages write as one are also asked as one", () => {
  assert.deepEqual(compounds(["yuksek", "okulum"], corpus), [
    [["yuksek", "okulum"], ["yuksekokulum"]],
  ]);
});

test("a word that the pages write as two is also asked as two", () => {
  assert.deepEqual(compounds(["isyeri"], corpus), [[["isyeri"], ["is", "yerinden"]]]);
  assert.deepEqual(compounds(["onlisans"], corpus), [[["onlisans"], ["on", "lisans"]]]);
});

test("an ending written apart makes no other word, nor do two paragraphs", () => {
  assert.deepEqual(compounds(["belge", "de"], corpus), []);
  assert.deepEqual(compounds(["yerindenbelge"], corpus), []);
});

test("a slip in a word that the pages do not say is put right", () => {
  const put = (word) =>
    corrected([word], ["mobbing", "belgesel"], corpus.vocabulary)[0];

  assert.equal(put("mobing"), "mobbing");
  assert.equal(put("belgem"), "belgem");
  assert.equal(put("belgge"), "belgge");
  assert.equal(put("qwxzyt"), "qwxzyt");
});
