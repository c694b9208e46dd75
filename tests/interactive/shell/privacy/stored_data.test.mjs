import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, ownKeys } from "#shell/privacy/stored_data.mjs";

const store = (...keys) => ({
  length: keys.length,
  key: (at) => keys[at],
  getItem: (key) => (keys.includes(key) ? "" : null),
});
const config = {
  words: {
    ...{ ticks: "{title}: {n}", view: "görünüm {view}", other: "ayar {key}" },
    ...{ answers: "{n} yanıt: {titles}", notes: "{title}, {n} not", today: "{text}" },
    ...{ unreadable: "{n} bozuk", switch: "cihazda" },
  },
  facts: { start_date: "İlk gün" },
  lists: { evrak: "Evrak" },
  views: ["Sistem", "Açık", "Koyu"],
};

test("the keys of the site are found, and of no other site of its host", () => {
  const keys = store(
    "/rehber/liste/evrak",
    "/rehber/liste/evrak/imza",
    "/rehber/.__palette",
    "/rehber/yanit/start_date",
    "/rehber/cihazda",
    "/rehber/not/evrak/imza",
    "/rehber/bugun",
    "/rehber/baska",
    "/liste/evrak",
    "/baska/.__palette",
    "kendi",
  );

  assert.deepEqual(ownKeys(keys, "/rehber/"), [
    ".__palette",
    "bugun",
    "liste/evrak",
    "liste/evrak/imza",
    "not/evrak/imza",
    "yanit/start_date",
    "cihazda",
  ]);
  assert.deepEqual(ownKeys(keys, "/"), ["liste/evrak"]);
});

test("what is kept is shown in words, but not the view that nobody has to choose", () => {
  for (const [key, text, expected] of [
    ["liste/evrak", '{"a":"1","b":"2"}', "Evrak: 2"],
    ["liste/eski", "{}", "eski: 0"],
    ["liste/__proto__/a", "1", "__proto__: 1"],
    ["liste/constructor/a", "1", "constructor: 1"],
    ["yanit/constructor", '["x",""]', "1 yanıt: constructor"],
    ["liste/evrak", "bozuk", "Evrak: 0"],
    ["liste/evrak/a", "1", "Evrak: 1"],
    [".__palette", '{"index":2}', "görünüm Koyu"],
    [".__palette", '{"index":0}', ""],
    [".__palette", '{"index":9}', "ayar .__palette"],
    [".__tabs", "[]", "ayar .__tabs"],
    ["yanit/start_date", '["2026-11-04",""]', "1 yanıt: İlk gün"],
    ["yanit/eski", '["x",""]', "1 yanıt: eski"],
    ["yanit/start_date", "bozuk", "1 bozuk"],
    ["not/evrak/imza", '{"note":"x","day":""}', "Evrak, 1 not"],
    ["bugun", '{"step":"a","text":"Teklifi yanıtlayın"}', "Teklifi yanıtlayın"],
    ["bugun", "7", "1 bozuk"],
    ["cihazda", "1", "cihazda"],
  ])
    assert.deepEqual(describe([[key, text]], config), expected ? [expected] : []);
});

test("all ticks of a list are one line, the older ones among them", () => {
  const entries = [
    ["liste/evrak", '{"a":"1","b":"2"}'],
    ["liste/evrak/b", "2"],
    ["liste/evrak/c", "3"],
  ];

  assert.deepEqual(describe(entries, config), ["Evrak: 3"]);
});
