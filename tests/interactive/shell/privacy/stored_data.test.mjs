import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, ours } from "../../../../interactive/shell/privacy/stored_data.mjs";

const store = (...keys) => ({ length: keys.length, key: (at) => keys[at] });
const told = {
  words: { ticks: "{title}: {n}", view: "görünüm {view}", other: "ayar {key}" },
  lists: { evrak: "Evrak" },
  views: ["Sistem", "Açık", "Koyu"],
};

test("the keys of the site are found, and of no other site of its host", () => {
  const found = store(
    "/rehber/liste/evrak",
    "/rehber/.__palette",
    "/liste/evrak",
    "/baska/.__palette",
    "kendi",
  );

  assert.deepEqual(ours(found, "/rehber/"), [".__palette", "liste/evrak"]);
  assert.deepEqual(ours(found, "/"), ["liste/evrak"]);
});

test("ticks are told with the list's title and how many there are", () => {
  assert.equal(describe("liste/evrak", '{"a":"1","b":"2"}', told), "Evrak: 2");
  assert.equal(describe("liste/eski", "{}", told), "eski: 0");
  assert.equal(describe("liste/evrak", "bozuk", told), "Evrak: 0");
});

test("the chosen view is told by its name", () => {
  assert.equal(describe(".__palette", '{"index":2}', told), "görünüm Koyu");
});

test("the view that nobody has to choose is nothing that is kept", () => {
  assert.equal(describe(".__palette", '{"index":0}', told), "");
});

test("what nobody knows any more is told by its key", () => {
  assert.equal(describe(".__palette", '{"index":9}', told), "ayar .__palette");
  assert.equal(describe(".__tabs", "[]", told), "ayar .__tabs");
});
