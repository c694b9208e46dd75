// From which day on a page counts as older than a change it announces.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isOutdated } from "#shell/common/outdated.mjs";

test("a page is outdated from the first day of the first change on", () => {
  const changes = ["2028-01-01", "2027-01-01"].map((from) => ({ dataset: { from } }));

  assert.equal(isOutdated(changes, "2026-12-31"), false);
  assert.equal(isOutdated(changes, "2027-01-01"), true);
  assert.equal(isOutdated([], "2027-01-01"), false);
});
