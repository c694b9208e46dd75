// Which common question a query asks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare } from "#search/lunr_plugin.mjs";
import { tokenize } from "#search/normalize.mjs";
import { answerTo } from "#search/questions.mjs";

const handbook = prepare({
  stopWords: ["ne", "var", "olmak"],
  // A word that means the same for pages is another question.
  synonyms: [[[["bonus"]], [["maas"]]]],
  pinned: [],
  pageTypes: [],
  questions: [
    ["#ucret", "Ücret?", [["maas"], ["yol", "parasi"]]],
    ["#iptal", "Nasıl?", [["iptal", "etmek"]]],
    [
      "#hak",
      "Hak?",
      [
        ["hakkim", "yanar"],
        ["iptal", "hakkim"],
      ],
    ],
  ],
});
const locationOf = (query) => answerTo(tokenize(query), handbook)?.location;

test("the question whose phrase says most of a query is answered", () => {
  for (const [query, question] of [
    ["maaş", "#ucret"],
    ["stajda maaşım var mı", "#ucret"],
    ["parası yolun", "#ucret"], // in any order
    ["yol tarifi", undefined], // a part of a phrase
    ["iptal ediyorum", "#iptal"],
    ["iptal edersem hakkım yanar mı", "#hak"],
    ["bonus", undefined],
    ["ne", undefined],
    // What is said beside it makes it another question.
    ["kitaplık salonunda etkinlik düzenlemek maaş", undefined],
  ])
    assert.equal(locationOf(query), question, query);
});
