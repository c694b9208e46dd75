import assert from "node:assert/strict";
import { test } from "node:test";
import { asColour, contrast, unreadable } from "#shell/embed/accent.mjs";

test("a colour is written as HTML writes it, and nothing else is one", () => {
  assert.equal(asColour(" #a1c "), "#aa11cc");
  assert.equal(asColour("#8a1538"), "#8a1538");
  for (const text of ["", "8a1538", "#8a153", "red", "#gggggg", "rgb(1,2,3)"])
    assert.equal(asColour(text), undefined, text);
});

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

test("what cannot be read is told with its lowest contrast", () => {
  const grounds = { acik: ["#ffffff", "#f4f6f5"], koyu: ["#0f1a1f"] };

  assert.deepEqual(unreadable("#0a5463", { acik: grounds.acik }), []);
  const [[look, lowest], ...rest] = unreadable("#ffee00", grounds);
  assert.deepEqual([look, rest], ["acik", []]);
  assert.ok(lowest < 1.2);
});
