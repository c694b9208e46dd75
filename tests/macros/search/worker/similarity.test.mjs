// How alike two words are: suffixes, softening, slips, and what is not alike.

import assert from "node:assert/strict";
import { test } from "node:test";
import { normalize, tokenize } from "#search/normalize.mjs";
import { correct, isSame, similarity } from "#search/similarity.mjs";
import { isSuffixes } from "#search/suffixes.mjs";

const normalized = (pairs) =>
  pairs.split(",").map((pair) => pair.trim().split(" ").map(normalize));

/** Return the pairs of a text for which something does not hold. */
const failing = (pairs, holds) => normalized(pairs).filter((pair) => !holds(...pair));

test("a word is the same in each of its forms, whichever of two has the suffix", () => {
  const pairs = `
    sigortamı sigorta, dilekçemi dilekçe, belge belgelerinizin,
    öğrencinin öğrenciler, işi iş, vazgeçtim vazgeçme, gelmiyor gelmedi,
    katılamaz katılabilir, Kapısı'nda kapısına, ayrılacağımızdan ayrılmak,
    kitabı kitap, sebebim sebep, vakti vakit, ismi isim, değişikliği değişiklik,
    yönetmeliğe yönetmelik, SİGORTA sıgorta`;

  const bothWays = (one, other) => isSame(one, other) && isSame(other, one);
  assert.deepEqual(failing(pairs, bothWays), []);
});

test("words that only begin alike are not the same", () => {
  const pairs = `
    iş istek, belge belirler, ve vereceğim, staj sta, kabul kaban,
    ortasında ortak, sıgrta sık`;

  const differ = (one, other) => !isSame(one, other);
  assert.deepEqual(failing(pairs, differ), []);
});

test("what is typed so far is similar, and the more the longer it is", () => {
  assert.ok(similarity("s", "sigorta") > 0 && !isSame("sig", "sigorta"));
  assert.ok(similarity("sigort", "sigorta") > similarity("sig", "sigorta"));
});

test("one slip is put right, in a word with suffixes too", () => {
  const pairs = `
    sigota sigorta, sigrota sigorta, iptall iptal, belegsi belgesi, evrka evrak,
    uygunlk uygunluk, sgortam sigorta, biticne bitince, dilekçsi dilekçe`;
  const known = normalized(pairs).map(([, right]) => right);

  const isMeant = (typed, right) => isSame(correct(typed, known)[0], right);
  assert.deepEqual(failing(pairs, isMeant), []);
});

test("a known word, one begun, a short one and two slips are left alone", () => {
  const known = ["iptal", "sgk", "sigorta", "kabul", "kapi"];

  for (const word of ["iptali", "kabu", "sgt", "sgiorat", "qwxzyt"])
    assert.deepEqual(correct(word, known), [word]);
});

test("two words without the space between them are put apart", () => {
  assert.deepEqual(correct("kabulbelgem", ["kabul", "belge"]), ["kabul", "belgem"]);
});

test("suffixes are told from other letters, at once however long the word is", () => {
  const begun = performance.now();

  assert.ok(["", "lerimizden", "yor", "acagim", "digini"].every(isSuffixes));
  assert.ok(!["xyz", "bol", `${"in".repeat(5000)}x`].some(isSuffixes));
  assert.ok(performance.now() - begun < 500);
});

test("texts are cut at signs, but not inside a number", () => {
  assert.deepEqual(tokenize("Ne zaman? S10.6, 14:30; (EBYS)."), [
    ...["ne", "zaman", "s10.6", "14", "30", "ebys"],
  ]);
});
