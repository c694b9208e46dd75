// Which words say nothing: those listed, and a listed verb in all its forms.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../../../macros/search/worker/normalize.mjs";
import { isFormOf, stopsOf } from "../../../../macros/search/worker/stop_words.mjs";

const LISTED = ["ne", "olmak", "yapmak", "etmek", "istemek", "bilmek"];
const stop = stopsOf(LISTED, ["yaptirim", "bildirmek"]);

for (const word of [
  "ne",
  "yapacağım",
  "yapmalıyım",
  "ediyor",
  "olması",
  "istiyorum",
  "yapamıyorum",
  "edemedim",
  "yapıcam",
])
  test(`${word} says nothing`, () => assert.ok(stop.has(fold(word))));

for (const word of ["neden", "olumsuz", "yapı", "etki", "bilgi", "olay"])
  test(`${word} is another word`, () => assert.ok(!stop.has(fold(word))));

test("a form that is a word of its own in the handbook's list says something", () => {
  assert.ok(!stop.has(fold("yaptırımı")) && !stop.has(fold("bildirdim")));
  assert.ok(stopsOf(LISTED, []).has(fold("yaptırımı")));
});

test("a form of a listed verb is told from another word", () => {
  for (const word of ["attım", "atamıyorum", "atıcam"])
    assert.ok(isFormOf("atmak", fold(word)));
  for (const word of ["atık", "ata", "yatmak"])
    assert.ok(!isFormOf("atmak", fold(word)));
  assert.ok(!isFormOf("teklif", "teklifi"));
});
