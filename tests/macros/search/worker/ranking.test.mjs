// Which sections answer a query, in which order: on lunr's index of a few sections.

import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare } from "#search/lunr_plugin.mjs";
import { tokenize } from "#search/normalize.mjs";
import { rank, understand } from "#search/ranking.mjs";

const SECTIONS = [
  ["iptal/", "İptal", "Stajı bırakmanın yolları"],
  ["iptal/#dilekce", "Yazılı adımlar", "Bir dilekçe yazın ve birime verin"],
  ["sigorta/", "Sigorta işlemleri", "Girişinizi birim yapar"],
  ["tarih/", "Tarih planlayıcı", "Günleri sıralar"],
  ["kaynak/", "Kaynaklar", "İptal iptal iptal dilekçe sigorta"],
  ["liste/iptal/", "Vazgeçmeden önce", "İptal için yapılacak işler"],
  ["liste/tarih/", "Günler", "Birini seçin, gözden geçirin"],
];
const handbook = prepare({
  stopWords: ["ne", "zaman", "nasil"],
  synonyms: [
    [[["sgk"]], [["sigorta"]]],
    [[["prim"]], [["sigorta"]]],
    [[["fesih"]], [["iptal", "isler"]]],
  ],
  pinned: [
    ["tarih/", [["ne", "zaman"]]],
    ["sigorta/", [["giris"]]],
  ],
  titles: [],
  pageTypes: [["liste/", [["denetim"]]]],
  questions: [],
});

/** Return the results of a query, best first. */
function results(query, { boosts = {} } = {}) {
  const invertedIndex = Object.create(null);
  const add = (text, field, ref) => {
    for (const [position, word] of tokenize(text).entries()) {
      invertedIndex[word] ??= { title: {}, text: {} };
      invertedIndex[word][field][ref] ??= { position: [] };
      invertedIndex[word][field][ref].position.push(position);
    }
  };
  const sections = new Map();
  for (const [ref, title, text] of SECTIONS) {
    add(title, "title", ref);
    add(text, "text", ref);
    const type = ref.startsWith("liste/") ? "liste/" : undefined;
    sections.set(ref, { boost: boosts[ref] ?? 1, type });
  }
  const index = { invertedIndex };
  const terms = understand(index, tokenize(query), handbook);
  const found = rank(index, terms, sections, handbook);
  return found.sort((one, other) => other.score - one.score);
}

const refs = (query, options) => results(query, options).map(({ ref }) => ref);

test("the best section of a query stands first; what nobody wrote is not found", () => {
  for (const [query, first, boosts] of [
    ["iptal", "iptal/"],
    ["SGK", "sigorta/"],
    ["prim", "sigorta/"],
    ["sigrota", "sigorta/"],
    ["primm", "sigorta/"],
    ["dilekçe yazın", "iptal/#dilekce"],
    ["ne zaman", "tarih/"],
    ["giriş", "sigorta/"],
    ["iptal denetimi", "liste/iptal/"],
    // Its page speaks of the rest.
    ["iptal dilekçesi", "iptal/#dilekce", { "kaynak/": 0.2 }],
    ["sigorta", "kaynak/", { "sigorta/": 0.1 }],
    ["qwxzyt", undefined],
  ])
    assert.equal(refs(query, { boosts })[0], first, query);
});

test("a pinned page stands near the first when more is asked", () => {
  const found = refs("dilekçe ne zaman");

  assert.ok([1, 2].includes(found.indexOf("tarih/")), found);
});

test("what answers the query is marked; of a phrase, its rarest word", () => {
  const marks = (query, ref) => [
    ...results(query).find((result) => result.ref === ref).words,
  ];

  assert.deepEqual(marks("sgk", "sigorta/"), ["sigorta"]);
  assert.deepEqual(marks("fesih", "liste/iptal/"), ["isler"]);
});
