// Which units the page of the units shows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { shownUnits } from "#shell/page/units.mjs";

const UNITS = ["merkez", "cocuk", "gezici"];

test("the chosen unit is shown alone, or with the one that the address names", () => {
  for (const [chosen, addressed, shown] of [
    ["cocuk", "", ["cocuk"]],
    ["cocuk", "gezici", ["cocuk", "gezici"]],
    ["cocuk", "birim-isleri", ["cocuk"]],
    [undefined, "gezici", UNITS],
    ["kapali", "", UNITS],
    ["__proto__", "", UNITS],
  ])
    assert.deepEqual(shownUnits(UNITS, chosen, addressed), shown);
});
