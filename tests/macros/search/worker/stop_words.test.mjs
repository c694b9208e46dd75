// Which words say nothing: those listed, and a listed verb in all its forms.

import assert from "node:assert/strict";
import { test } from "node:test";
import { normalize } from "#search/normalize.mjs";
import { stopWordsOf } from "#search/stop_words.mjs";

const stopWords = stopWordsOf(["ne", "olmak", "yapmak", "etmek", "istemek", "bilmek"]);
const searched = (text) =>
  text.split(" ").filter((word) => !stopWords.has(normalize(word)));

test("a listed verb says nothing in all its forms; others say something", () => {
  const forms = `ne yapacağım yapmalıyım ediyor olması istiyorum yapamıyorum edemedim yapıcam`;
  const others = "neden olumsuz yapı etki bilgi olay yaptırım bildirdim";

  assert.deepEqual(searched(forms), []);
  assert.equal(searched(others).join(" "), others);
});
