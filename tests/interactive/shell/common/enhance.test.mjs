import assert from "node:assert/strict";
import { test } from "node:test";
import { enhance } from "#shell/common/enhance.mjs";

test("what needs a script is shown in place of what needs none", () => {
  const parts = {
    "template[data-enhance]": { content: { cloneNode: (deep) => ({ deep }) } },
    "[data-noscript]": { hidden: false },
    "[data-state]": { name: "state" },
  };
  const added = [];

  const part = enhance({
    append: (each) => added.push(each),
    querySelector: (selector) => parts[selector],
  });

  assert.deepEqual(added, [{ deep: true }]);
  assert.equal(parts["[data-noscript]"].hidden, true);
  assert.equal(part("state"), parts["[data-state]"]);
});
