// From which day on a page counts as older than a change it announces.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isOutdated, textOn } from "#shell/common/outdated.mjs";

test("a page is outdated from the first day of the first change on", () => {
  const changes = ["2028-01-01", "2027-01-01"].map((from) => ({ dataset: { from } }));

  assert.equal(isOutdated(changes, "2026-12-31"), false);
  assert.equal(isOutdated(changes, "2027-01-01"), true);
  assert.equal(isOutdated([], "2027-01-01"), false);
});

test("a number is what the last change until the day makes it", () => {
  const states = { "data-on-2027-01-01": "10", "data-on-2028-01-01": "12" };
  const number = {
    getAttributeNames: () => ["data-from", ...Object.keys(states)],
    getAttribute: (name) => states[name],
  };

  for (const [day, text] of [
    ["2026-12-31", undefined],
    ["2027-01-01", "10"],
    ["2027-12-31", "10"],
    ["2031-01-01", "12"],
  ]) {
    assert.equal(textOn(number, day), text);
  }
});
