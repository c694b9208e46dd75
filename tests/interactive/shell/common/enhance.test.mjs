import assert from "node:assert/strict";
import { test } from "node:test";
import { enhance } from "../../../../interactive/shell/common/enhance.mjs";

const page = () => {
  const parts = {
    "template[data-enhance]": { content: { cloneNode: (deep) => ({ deep }) } },
    "[data-noscript]": { hidden: false },
    "[data-state]": { name: "state" },
  };
  const added = [];
  return {
    added,
    parts,
    append: (part) => added.push(part),
    querySelector: (selector) => parts[selector],
  };
};

test("what needs a script is shown in place of what needs none", () => {
  const root = page();

  enhance(root);

  assert.deepEqual(root.added, [{ deep: true }]);
  assert.equal(root.parts["[data-noscript]"].hidden, true);
});

test("a part is found by its name", () => {
  const root = page();

  assert.equal(enhance(root)("state"), root.parts["[data-state]"]);
});
