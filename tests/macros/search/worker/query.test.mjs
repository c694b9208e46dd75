// What a query means: its terms, other words for them, the pages pinned to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findPhrase,
  pinsOf,
  termsOf,
} from "../../../../macros/search/worker/query.mjs";

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
  pageTypes: [["liste/", [["kontrol", "listesi"], ["kontrol"]]]],
};
const terms = (query) => termsOf(query.split(" "), handbook);
const pins = (query) => pinsOf(terms(query), handbook);
const pages = (query) => pins(query).map(({ page }) => page);

test("a phrase is found in any form, with one word between its words at most", () => {
  const places = (query) =>
    findPhrase(
      ["ne", "zaman"],
      query.split(" ").map((word) => [word]),
    );

  assert.deepEqual(places("evrak ne zamana"), [1, 2]);
  assert.deepEqual(places("ne iyi zaman"), [0, 2]);
  assert.deepEqual(places("ne iyi bir zaman"), []);
  assert.deepEqual(places("zaman ne"), []);
});

test("a verb of a phrase is found in its forms, however short its stem", () => {
  const places = (phrase, ...query) =>
    findPhrase(
      phrase,
      query.map((word) => [word]),
    );

  assert.deepEqual(places(["mail", "atmak"], "dun", "mail", "attim"), [1, 2]);
  assert.deepEqual(places(["haber", "vermek"], "haber", "veriyorum"), [0, 1]);
  assert.deepEqual(places(["istemek"], "istiyoruz"), [0]);
  assert.deepEqual(places(["atmak"], "ata"), []);
});

test("each word of a known phrase has the synonyms of the phrase", () => {
  assert.deepEqual(terms("is yerinin sgk"), [
    { word: "is", synonyms: [["isveren"]], types: [] },
    { word: "yerinin", synonyms: [["isveren"]], types: [] },
    { word: "sgk", synonyms: [["sigorta"]], types: [] },
  ]);
});

test("a synonym leads one way", () => {
  assert.deepEqual(terms("patron")[0].synonyms, [["isveren"]]);
  assert.deepEqual(terms("isveren")[0].synonyms, []);
});

test("a term knows the type of page that it names", () => {
  const types = terms("iptal kontrol listeleri").map((term) => new Set(term.types));

  assert.deepEqual(types, [new Set(), new Set(["liste/"]), new Set(["liste/"])]);
});

test("a page is pinned whether or not the query says more", () => {
  assert.deepEqual(pins("ne zaman"), [{ page: "hesap/", more: false, length: 2 }]);
  assert.deepEqual(pins("evrak ne zaman"), [{ page: "hesap/", more: true, length: 2 }]);
  assert.deepEqual(pins("nasil iptal")[0].more, false);
});

test("all the phrases of one page count together, and the longest come first", () => {
  assert.deepEqual(pages("iptal ne zaman"), ["hesap/", "iptal/"]);
  assert.deepEqual(pins("iptal hemen vazgecmek"), [
    { page: "iptal/", more: true, length: 2 },
  ]);
});

test("a page is pinned to other words of the same meaning too", () => {
  assert.deepEqual(pages("patronla gorusme"), ["gorusme/"]);
  assert.deepEqual(pages("sgk gorusme"), []);
});

test("a type of page pins its list only where nothing else is asked", () => {
  assert.deepEqual(pages("kontrol"), ["liste/"]);
  assert.deepEqual(pages("iptal kontrol"), ["iptal/"]);
});
