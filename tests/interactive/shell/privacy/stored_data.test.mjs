import assert from "node:assert/strict";
import { test } from "node:test";
import {
  describe,
  ownKeys,
} from "../../../../interactive/shell/privacy/stored_data.mjs";

const store = (...keys) => ({ length: keys.length, key: (at) => keys[at] });
const config = {
  words: { ticks: "{title}: {n}", view: "görünüm {view}", other: "ayar {key}" },
  lists: { evrak: "Evrak" },
  views: ["Sistem", "Açık", "Koyu"],
};

test("the keys of the site are found, and of no other site of its host", () => {
  const keys = store(
    "/rehber/liste/evrak",
    "/rehber/.__palette",
    "/liste/evrak",
    "/baska/.__palette",
    "kendi",
  );

  assert.deepEqual(ownKeys(keys, "/rehber/"), [".__palette", "liste/evrak"]);
  assert.deepEqual(ownKeys(keys, "/"), ["liste/evrak"]);
});

test("ticks are shown with the list's title and how many there are", () => {
  assert.equal(describe("liste/evrak", '{"a":"1","b":"2"}', config), "Evrak: 2");
  assert.equal(describe("liste/eski", "{}", config), "eski: 0");
  assert.equal(describe("liste/evrak", "bozuk", config), "Evrak: 0");
});

test("the chosen view is shown by its name", () => {
  assert.equal(describe(".__palette", '{"index":2}', config), "görünüm Koyu");
});

test("the view that nobody has to choose is not stored", () => {
  assert.equal(describe(".__palette", '{"index":0}', config), "");
});

test("an unknown key is shown as it is", () => {
  assert.equal(describe(".__palette", '{"index":9}', config), "ayar .__palette");
  assert.equal(describe(".__tabs", "[]", config), "ayar .__tabs");
});
