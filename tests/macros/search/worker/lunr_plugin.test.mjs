// What the search makes of what a handbook tells it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare } from "#search/lunr_plugin.mjs";

test("every word is known once; what a section is asked for holds no stop word", () => {
  const { synonyms, words } = prepare({
    stopWords: ["ne", "etmek"],
    synonyms: [[[["yok", "etmek"]], [["silmek"], ["iptal", "etmek"], ["ne"]]]],
    pinned: [["iptal/", [["vazgec", "ne"]]]],
    titles: [],
    pageTypes: [["liste/", [["denetim"]]]],
    questions: [["sss/#prim", "Kim öder?", [["prim"]]]],
  });

  assert.deepEqual(synonyms, [[[["yok", "etmek"]], [["silmek"], ["iptal"]]]]);
  const known = "denetim etmek iptal ne prim silmek vazgec yok";
  assert.equal(words.toSorted().join(" "), known);
});
