// The place of a reader who answers question by question, as the address has it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isLink } from "#shell/calculator/form.mjs";

globalThis.origin = "null"; // there is no page to take over
const { answersAt, placeOf } = await import("#shell/calculator/steps.mjs");

test("a place holds the answers, and nothing stands for none", () => {
  const answers = { kind: "a&b=ç #+%", sure: "unknown" };

  assert.deepEqual(answersAt(placeOf(answers)), answers);
  assert.equal(placeOf({}), "");
  assert.deepEqual(answersAt(""), {});
});

test("a link names the rules that it was made for; a place does not", () => {
  const plain = { dataset: {} };
  const steps = { dataset: { oneAtATime: "" } };
  const [place, link] = ["#yanit&a=1", "#yanit&a=1&_kural=ab12"].map((hash) => ({
    hash,
  }));

  assert.deepEqual([isLink(plain, place), isLink(plain, link)], [true, true]);
  assert.deepEqual([isLink(steps, place), isLink(steps, link)], [false, true]);
  assert.equal(isLink(plain, { hash: "#sonuc" }), false);
});
