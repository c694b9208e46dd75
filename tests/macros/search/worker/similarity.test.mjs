// How alike two words are: endings, softening, slips, and what is not alike.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, words } from "../../../../macros/search/worker/normalize.mjs";
import {
  distance,
  likeness,
  SURE,
  slipped,
} from "../../../../macros/search/worker/similarity.mjs";
import { isEnding } from "../../../../macros/search/worker/suffixes.mjs";

const sure = (asked, found) => likeness(fold(asked), fold(found)) >= SURE;

for (const [asked, found] of [
  ["sigortamı", "sigorta"],
  ["dilekçemi", "dilekçe"],
  ["belge", "belgelerinizin"],
  ["öğrencinin", "öğrenciler"],
  ["işi", "iş"],
  ["vazgeçtim", "vazgeçme"],
  ["gelmiyor", "gelmedi"],
  ["katılamaz", "katılabilir"],
  ["Kapısı'nda", "kapısına"],
])
  test(`${asked} means ${found}`, () => assert.ok(sure(asked, found)));

for (const [asked, found] of [
  ["kitabı", "kitap"],
  ["sebebim", "sebep"],
  ["değişikliği", "değişiklik"],
  ["yönetmeliğe", "yönetmelik"],
  ["vakti", "vakit"],
  ["izni", "izin"],
])
  test(`${asked} is ${found}, softened or short of a vowel`, () =>
    assert.ok(sure(asked, found) && sure(found, asked)));

for (const [asked, found] of [
  ["iş", "istek"],
  ["belge", "belirler"],
  ["ve", "vereceğim"],
  ["staj", "sta"],
  ["kabul", "kaban"],
  ["ortasında", "ortak"],
])
  test(`${asked} is not ${found}`, () => assert.ok(!sure(asked, found)));

test("what is typed so far is alike, but not surely", () => {
  const begun = likeness("sig", "sigorta");

  assert.ok(begun > 0 && begun < SURE);
  assert.ok(likeness("sigort", "sigorta") > begun);
});

for (const [asked, found] of [
  ["sigota", "sigorta"],
  ["iptall", "iptal"],
  ["belegsi", "belgesi"],
  ["evrka", "evrakın"],
  ["uygunlk", "uygunluk"],
])
  test(`a slip in ${asked} is forgiven`, () =>
    assert.ok(slipped(fold(asked), fold(found)) > 0));

test("a slip is forgiven in a word with an ending that the page's word has not", () => {
  assert.ok(slipped("sgortam", "sigorta") > 0);
  assert.ok(slipped("sgortam", "sigorta") < slipped("sgorta", "sigorta"));
});

test("however long its endings are, a word stays the same word", () => {
  assert.ok(sure("ayrılacağımızdan", "ayrılmak"));
});

test("three letters leave no room for a slip, a long word for two", () => {
  assert.equal(slipped("sgt", "sgk"), 0);
  assert.ok(
    slipped("degerlendirme".replace("r", "").replace("l", ""), "degerlendirme"),
  );
  assert.equal(slipped("sgiorat", "sigorta"), 0);
});

test("letters swapped count as one slip, and the beginning of a word is enough", () => {
  assert.deepEqual(distance("evrka", "evrakinizin", 1), [1, 5]);
  assert.deepEqual(distance("iptal", "iptal", 1), [0, 5]);
});

test("nothing but endings is an ending", () => {
  assert.ok(["", "lerimizden", "yor", "acagim", "digini"].every(isEnding));
  assert.ok(!["xyz", "bol"].some(isEnding));
});

test("a word that never ends is judged at once", () => {
  const begun = performance.now();

  assert.ok(!isEnding(`${"in".repeat(5000)}x`));
  assert.ok(performance.now() - begun < 500);
});

test("words are cut at signs, and at no point inside a number", () => {
  assert.deepEqual(words("Ne zaman? S10.6, 14:30; (EBYS)."), [
    ...["ne", "zaman", "s10.6", "14", "30", "ebys"],
  ]);
});
