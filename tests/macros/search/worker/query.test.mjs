// What a query means: words that say nothing, other words, promised pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf, placeOf, promised } from "../../../../macros/search/worker/query.mjs";

const known = {
  stop: new Set(["ne", "zaman", "nasil"]),
  synonyms: [
    [["sgk"], ["sigorta"]],
    [["is", "yeri"], ["isveren"]],
    [["dilekce"], ["iptal", "dilekcesi"]],
  ],
  leads: [[[["patron"]], [["isveren"]]]],
  first: [
    ["hesap/", [["ne", "zaman"]]],
    ["iptal/", [["iptal"]]],
  ],
  kinds: [["liste/", [["kontrol", "listesi"], ["kontrol"]]]],
};

test("words that say nothing are left out, unless there are no others", () => {
  const said = (query) => partsOf(query, known).map(({ words }) => words.join(" "));

  assert.deepEqual(said(["nasil", "iptal"]), ["iptal"]);
  assert.deepEqual(said(["ne", "zaman"]), ["ne", "zaman"]);
});

test("a known phrase is one part, with its endings, and has other words", () => {
  assert.deepEqual(partsOf(["is", "yerinin", "sgk"], known), [
    { words: ["is", "yerinin"], others: [["isveren"]], kinds: [] },
    { words: ["sgk"], others: [["sigorta"]], kinds: [] },
  ]);
});

test("a word that only readers say leads to the pages' word, and not the other way", () => {
  assert.deepEqual(partsOf(["patron"], known)[0].others, [["isveren"]]);
  assert.deepEqual(partsOf(["isveren"], known)[0].others, [["is", "yeri"]]);
});

test("a phrase that says more is no other word", () => {
  assert.deepEqual(partsOf(["dilekce"], known)[0].others, []);
});

test("a phrase stands where its words stand side by side", () => {
  assert.equal(placeOf(["ne", "zaman"], ["evrak", "ne", "zaman"]), 1);
  assert.equal(placeOf(["ne", "zaman"], ["zaman", "ne"]), -1);
});

test("a page is promised whether or not something else is asked", () => {
  assert.deepEqual(
    [...promised(["ne", "zaman"], known)],
    [["hesap/", { length: 2, rest: [] }]],
  );
  assert.deepEqual(
    [...promised(["iptal", "ne", "zaman"], known)],
    [
      ["hesap/", { length: 2, rest: ["iptal"] }],
      ["iptal/", { length: 1, rest: [] }],
    ],
  );
});

test("a word may come between the words of a promise, two may not", () => {
  const promises = (asked) => [...promised(asked, known).keys()];

  assert.deepEqual(promises(["ne", "iyi", "zaman"]), ["hesap/"]);
  assert.deepEqual(promises(["ne", "iyi", "bir", "zaman"]), []);
});

test("all the phrases that promise one page count together", () => {
  const first = [["iptal/", [["iptal"], ["vazgecmek"]]]];
  const found = promised(["iptal", "hemen", "vazgectim"], { ...known, first });

  assert.deepEqual([...found], [["iptal/", { length: 2, rest: ["hemen"] }]]);
});

test("the longest name of a kind of page is one part, and tells which kind", () => {
  assert.deepEqual(partsOf(["iptal", "kontrol", "listeleri"], known).at(-1), {
    words: ["kontrol", "listeleri"],
    others: [],
    kinds: ["liste/"],
  });
});

test("a kind of page that is asked for alone promises its list", () => {
  assert.deepEqual([...promised(["kontrol"], known).keys()], ["liste/"]);
  assert.deepEqual([...promised(["iptal", "kontrol"], known).keys()], ["iptal/"]);
});

test("a listed verb is found in its forms, however short its stem", () => {
  assert.equal(placeOf(["mail", "atmak"], ["dun", "mail", "attim"]), 1);
  assert.equal(placeOf(["caymak"], ["caydim"]), 0);
  assert.equal(placeOf(["caymak"], ["cadim"]), -1);
});

test("what is promised to several words is promised to others of the same meaning", () => {
  const first = [
    ["patron/", [["isverenle", "gorusme"]]],
    ["tek/", [["isveren"]]],
  ];
  const synonyms = [
    [["isveren"], ["firma"], ["staj", "yeri"]],
    [["sgk"], ["sigorta"]],
  ];
  const promises = (asked) => [
    ...promised(asked, { ...known, first, synonyms }).keys(),
  ];

  assert.deepEqual(promises(["firmayla", "gorusme"]), ["patron/"]);
  assert.deepEqual(promises(["sgk", "gorusme"]), []);
  assert.deepEqual(promises(["firma"]), []);
});
