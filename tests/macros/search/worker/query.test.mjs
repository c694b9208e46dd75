// What a query means: its terms, other words for them, the pages pinned to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findPhrase, pinsOf, termsOf } from "#search/query.mjs";

const handbook = {
  stopWords: new Set(["ne", "zaman", "nasil", "bir"]),
  synonyms: [
    [[["sgk"]], [["sigorta"]]],
    [[["is", "yeri"]], [["isveren"]]],
    [[["patron"]], [["isveren"]]],
  ],
  pinned: [
    ["hesap/", [["ne", "zaman"]]],
    ["iptal/", [["iptal"], ["vazgecmek"]]],
    ["gorusme/", [["isverenle", "gorusme"]]],
  ],
  titles: [["liste/iptal/", ["iptal", "listesi"]]],
  pageTypes: [["liste/", [["kontrol", "listesi"], ["kontrol"]]]],
};
const terms = (query) => termsOf(query.split(" "), handbook);
const pins = (query) => pinsOf(terms(query), handbook);

test("a phrase is found in any form, with one word between its words at most", () => {
  for (const [phrase, query, places] of [
    ["ne zaman", "evrak ne zamana", [1, 2]],
    ["ne zaman", "ne iyi zaman", [0, 2]],
    ["ne zaman", "ne iyi bir zaman", []],
    ["ne zaman", "zaman ne", []],
    // A verb is found in its forms, however short its stem.
    ["mail atmak", "dun mail attim", [1, 2]],
    ["haber vermek", "haber veriyorum", [0, 1]],
    ["istemek", "istiyoruz", [0]],
    ["atmak", "ata", []],
  ]) {
    const typed = query.split(" ").map((word) => [word]);
    assert.deepEqual(findPhrase(phrase.split(" "), typed), places, query);
  }
});

test("each word of a known phrase has the phrase's synonyms and types, one way", () => {
  const [employer, list] = [[["isveren"]], ["liste/"]];
  for (const [query, ...expected] of [
    ["is yerinin", ["is", employer, []], ["yerinin", employer, []]],
    ["sgk patron", ["sgk", [["sigorta"]], []], ["patron", employer, []]],
    ["isveren", ["isveren", [], []]],
    ["kontrol listeleri", ["kontrol", [], list], ["listeleri", [], list]],
  ]) {
    const actual = terms(query);
    assert.deepEqual(
      actual.map(({ word, synonyms, types }) => [word, synonyms, [...new Set(types)]]),
      expected,
    );
  }
});

test("a page is pinned to all its phrases, the longest first, and knows of more", () => {
  for (const [query, ...expected] of [
    ["ne zaman", ["hesap/", false, 2]],
    ["evrak ne zaman", ["hesap/", true, 2]],
    ["nasil iptal", ["iptal/", false, 1]],
    ["iptal ne zaman", ["hesap/", true, 2], ["iptal/", false, 1]],
    ["iptal hemen vazgecmek", ["iptal/", true, 2]],
    // Other words of the same meaning pin it too.
    ["patronla gorusme", ["gorusme/", false, 2]],
    ["sgk gorusme"],
    // A type of page pins its list only where nothing else is asked.
    ["kontrol", ["liste/", false, 1]],
    ["iptal kontrol", ["iptal/", true, 1]],
  ]) {
    const actual = pins(query).map(({ page, more, length }) => [page, more, length]);
    assert.deepEqual(actual, expected, query);
  }
});

test("the page whose title was typed stands first, and only if no word is missing", () => {
  assert.equal(pins("iptal listesi")[0].page, "liste/iptal/");
  assert.equal(pins("iptal listesi ne")[0].page, "iptal/");
  assert.equal(pins("iptal")[0].page, "iptal/");
});
