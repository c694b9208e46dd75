// Which sections answer a query, in which order: on lunr's index of a few sections.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOf } from "../../../../macros/search/worker/lunr_plugin.mjs";
import { fold, words } from "../../../../macros/search/worker/normalize.mjs";
import { meanings, rank } from "../../../../macros/search/worker/ranking.mjs";
import { pairsOf } from "../../../../macros/search/worker/spelling.mjs";

const SECTIONS = [
  ["iptal/", "İptal", "Stajı bırakmanın yolları"],
  ["iptal/#dilekce", "Yazılı adımlar", "Bir dilekçe yazın ve birime verin"],
  ["sigorta/", "Sigorta işlemleri", "Girişinizi birim yapar"],
  ["tarih/", "Tarih planlayıcı", "Günleri sıralar"],
  ["kaynak/", "Kaynaklar", "İptal iptal iptal dilekçe sigorta"],
  ["liste/iptal/", "Vazgeçmeden önce", "İptal için yapılacak işler"],
  ["liste/tarih/", "Günler", "Birini seçin, gözden geçirin"],
];
const known = {
  stop: new Set(["ne", "zaman", "nasil"]),
  synonyms: [[["sgk"], ["sigorta"]]],
  leads: [[[["prim"]], [["sigorta"]]]],
  listed: ["sgk", "sigorta", "prim", "giris", "denetim"],
  first: [
    ["tarih/", [["ne", "zaman"]]],
    ["sigorta/", [["giris"]]],
  ],
  kinds: [["liste/", [["denetim"]]]],
};

/** Return lunr's index of the sections, as far as it is read, and what else is known. */
function indexed({ boosts = {} } = {}) {
  const invertedIndex = Object.create(null);
  const note = (word, field, ref, place) => {
    invertedIndex[word] ??= { title: {}, text: {} };
    invertedIndex[word][field][ref] ??= { position: [] };
    invertedIndex[word][field][ref].position.push(place);
  };
  for (const [ref, title, text] of SECTIONS) {
    for (const [place, word] of words(title).entries()) note(word, "title", ref, place);
    for (const [place, word] of words(text).entries()) note(word, "text", ref, place);
  }
  const corpus = {
    boosts: new Map(SECTIONS.map(([ref]) => [ref, boosts[ref] ?? 1])),
    titles: new Map(SECTIONS.map(([ref, title]) => [ref, words(title).length])),
    kinds: new Map(SECTIONS.map(([ref]) => [ref, kindOf(ref, known.kinds)])),
    vocabulary: Object.keys(invertedIndex),
    pairs: pairsOf(SECTIONS.flatMap(([, title, text]) => [title, text])),
  };
  return [{ invertedIndex, fields: ["title", "text"] }, corpus];
}

function found(query, options) {
  const [index, corpus] = indexed(options);
  return rank(index, words(query), corpus, known)
    .sort((one, other) => other.score - one.score)
    .map(({ ref }) => ref);
}

test("a title says more than a text, however often the text says it", () => {
  assert.equal(found("iptal")[0], "iptal/");
});

test("a section whose page speaks of the rest stands before one that has but a word", () => {
  assert.equal(
    found("iptal dilekçesi", { boosts: { "kaynak/": 0.2 } })[0],
    "iptal/#dilekce",
  );
});

test("another word for it finds it, and a slip does too", () => {
  assert.equal(found("SGK")[0], "sigorta/");
  assert.equal(found("sigrota")[0], "sigorta/");
});

test("a word that only readers say finds what it leads to, and a slip in it does too", () => {
  assert.equal(found("prim")[0], "sigorta/");
  assert.equal(found("primm")[0], "sigorta/");
});

test("words that a section says side by side count more than those it scatters", () => {
  assert.equal(found("dilekçe yazın")[0], "iptal/#dilekce");
});

test("what nearly every section says is nothing more than what was promised", () => {
  const [index, corpus] = indexed();
  const everywhere = Object.fromEntries(
    SECTIONS.map(([ref]) => [ref, { position: [9] }]),
  );
  index.invertedIndex.staj = { title: {}, text: everywhere };
  corpus.vocabulary.push("staj");
  const [first] = rank(index, words("staj ne zaman"), corpus, known).sort(
    (one, other) => other.score - one.score,
  );

  assert.equal(first.ref, "tarih/");
});

test("a promised page stands first, and near the first when more is asked", () => {
  assert.equal(found("ne zaman")[0], "tarih/");
  assert.ok(found("dilekçe ne zaman").slice(0, 3).includes("tarih/"));
  assert.notEqual(found("dilekçe ne zaman")[0], "tarih/");
});

test("of two promises, the one to the longer phrase stands first", () => {
  const first = [
    ["tarih/", [["ne", "zaman"]]],
    ["sigorta/", [["ne", "zaman", "biter"]]],
  ];
  const [index, corpus] = indexed();
  const [best, next] = rank(index, words("ne zaman biter"), corpus, { ...known, first })
    .sort((one, other) => other.score - one.score)
    .map(({ ref }) => ref);

  assert.deepEqual([best, next], ["sigorta/", "tarih/"]);
});

test("a promise weighs less where the rest of the query says more", () => {
  const score = (query) => {
    const [index, corpus] = indexed();
    const scores = rank(index, words(query), corpus, known);
    const of = (page) => scores.find(({ ref }) => ref === page).score;
    return of("sigorta/") / Math.max(...scores.map(({ score }) => score));
  };

  assert.ok(score("iptal giriş") > 0.95);
  assert.ok(score("iptal dilekçesi giriş") < 0.95);
  assert.equal(found("giriş")[0], "sigorta/");
});

test("who names a kind of page finds the page of that kind first", () => {
  assert.equal(found("iptal")[0], "iptal/");
  assert.equal(found("iptal denetimi")[0], "liste/iptal/");
});

test("what stands directly at or below a place is of its kind", () => {
  const kinds = [["liste/", []]];

  assert.deepEqual(
    ["liste/", "liste/a/", "liste/a/#b", "liste/a/b/", "a/", ""].map((address) =>
      kindOf(address, kinds),
    ),
    ["liste/", "liste/", undefined, undefined, undefined, undefined],
  );
});

test("of a word that the list of words knows, nothing is guessed", () => {
  const { vocabulary } = indexed()[1];

  assert.ok(meanings("sigrota", vocabulary).length > 0);
  assert.deepEqual(meanings("sigrota", vocabulary, true), []);
});

test("a kind of page that weighs little stands behind", () => {
  assert.equal(found("sigorta", { boosts: { "sigorta/": 0.1 } })[0], "kaynak/");
});

test("what nobody wrote is not found", () => {
  assert.deepEqual(found("qwxzyt"), []);
});

test("the words to be marked are those that were asked for", () => {
  const [index, corpus] = indexed();
  const [first] = rank(index, ["sgk"], corpus, known).filter(
    ({ ref }) => ref === "sigorta/",
  );

  assert.deepEqual([...first.words.keys()], ["sigorta"]);
});

test("slips are looked for only where nothing surer is found", () => {
  const { vocabulary } = indexed()[1];

  assert.deepEqual(meanings(fold("İptali"), vocabulary), [["iptal", 0.9 - 0.008]]);
  assert.ok(meanings("iptall", vocabulary).some(([word]) => word === "iptal"));
});
