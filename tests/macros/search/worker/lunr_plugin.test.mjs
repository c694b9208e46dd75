// What the search makes of what a handbook tells it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { knownOf } from "../../../../macros/search/worker/lunr_plugin.mjs";

const DATA = {
  stop: ["ne", "zaman", "etmek"],
  synonyms: [
    [["iptal", "etmek"], ["caymak"]],
    [["ne", "zaman"], ["takvim"]],
  ],
  leads: [[[["yok", "etmek"]], [["silmek"]]]],
  first: [["iptal/", [["vazgec"]]]],
  kinds: [["liste/", [["denetim"]]]],
};

test("a phrase keeps no word that a query loses, unless it has no others", () => {
  const { synonyms, leads } = knownOf(DATA);

  assert.deepEqual(synonyms, [
    [["iptal"], ["caymak"]],
    [["ne", "zaman"], ["takvim"]],
  ]);
  assert.deepEqual(leads, [[[["yok"]], [["silmek"]]]]);
});

test("the name of a kind keeps no such word either", () => {
  const kinds = [
    [
      "sozluk/",
      [
        ["ne", "demek"],
        ["ne", "zaman"],
      ],
    ],
  ];

  assert.deepEqual(knownOf({ ...DATA, kinds }).kinds, [
    ["sozluk/", [["demek"], ["ne", "zaman"]]],
  ]);
});

test("what is promised to a word is promised to what leads to it", () => {
  const first = [["silme/", [["silmek"], ["atmak"]]]];

  assert.deepEqual(knownOf({ ...DATA, first }).first, [
    ["silme/", [["silmek"], ["atmak"], ["yok", "etmek"]]],
  ]);
});

test("every word of the handbook's own list is listed once", () => {
  const { listed } = knownOf(DATA);

  assert.deepEqual([...new Set(listed)], listed);
  assert.ok(
    ["caymak", "takvim", "yok", "silmek", "vazgec", "denetim", "ne"].every((word) =>
      listed.includes(word),
    ),
  );
});
