// Which sections answer a query, in which order: on lunr's index of a few sections.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, words } from "../../../macros/lunr/fold.mjs";
import { addressOf } from "../../../macros/lunr/lunr.mjs";
import { meanings, rank } from "../../../macros/lunr/ranking.mjs";

const SECTIONS = [
  ["iptal/", "İptal", "Stajı bırakmanın yolları"],
  ["iptal/#dilekce", "Yazılı adımlar", "Bir dilekçe yazın ve birime verin"],
  ["sigorta/", "Sigorta işlemleri", "Girişinizi birim yapar"],
  ["tarih/", "Tarih planlayıcı", "Günleri sıralar"],
  ["kaynak/", "Kaynaklar", "İptal iptal iptal dilekçe sigorta"],
];
const known = {
  stop: new Set(["ne", "zaman", "nasil"]),
  synonyms: [[["sgk"], ["sigorta"]]],
  first: [["tarih/", [["ne", "zaman"]]]],
};

/** Return lunr's index of the sections, as far as it is read, and what else is known. */
function indexed({ boosts = {} } = {}) {
  const invertedIndex = Object.create(null);
  const note = (word, field, ref) => {
    invertedIndex[word] ??= { title: {}, text: {} };
    invertedIndex[word][field][ref] ??= { position: [] };
    invertedIndex[word][field][ref].position.push(0);
  };
  for (const [ref, title, text] of SECTIONS) {
    for (const word of words(title)) note(word, "title", ref);
    for (const word of words(text)) note(word, "text", ref);
  }
  const corpus = {
    boosts: new Map(SECTIONS.map(([ref]) => [ref, boosts[ref] ?? 1])),
    titles: new Map(SECTIONS.map(([ref, title]) => [ref, words(title).length])),
    places: new Map(SECTIONS.map(([ref]) => [addressOf(ref), ref])),
    vocabulary: Object.keys(invertedIndex),
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

test("a promised page stands first, and near the first when more is asked", () => {
  assert.equal(found("ne zaman")[0], "tarih/");
  assert.ok(found("dilekçe ne zaman").slice(0, 3).includes("tarih/"));
  assert.notEqual(found("dilekçe ne zaman")[0], "tarih/");
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

  assert.deepEqual([...first.words], ["sigorta"]);
});

test("slips are looked for only where nothing surer is found", () => {
  const { vocabulary } = indexed()[1];

  assert.deepEqual(meanings(fold("İptali"), vocabulary), [["iptal", 0.9 - 0.012]]);
  assert.ok(meanings("iptall", vocabulary).some(([word]) => word === "iptal"));
});

test("an address is the same where files are named", () => {
  assert.deepEqual(
    ["index.html", "a/index.html", "a/b.html#c", "a/", "a/#b"].map(addressOf),
    ["", "a/", "a/b/#c", "a/", "a/#b"],
  );
});
