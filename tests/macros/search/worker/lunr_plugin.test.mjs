// What the search makes of what a handbook tells it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare } from "../../../../macros/search/worker/lunr_plugin.mjs";

const handbook = prepare({
  stopWords: ["ne", "etmek"],
  synonyms: [[[["yok", "etmek"]], [["silmek"], ["iptal", "etmek"], ["ne"]]]],
  pinned: [["iptal/", [["vazgec", "ne"]]]],
  pageTypes: [["liste/", [["denetim"]]]],
});

test("what a section is asked for holds no stop word", () => {
  assert.deepEqual(handbook.synonyms, [[[["yok", "etmek"]], [["silmek"], ["iptal"]]]]);
});

test("every word of the handbook's own list is known, once", () => {
  assert.deepEqual(handbook.words.toSorted(), [
    ...["denetim", "etmek", "iptal", "ne", "silmek", "vazgec", "yok"],
  ]);
});
