// The handbook's day, whatever a device's clock and zone are.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, momentOf } from "#shell/common/day.mjs";

test("the day is the handbook's, wherever the device is", () => {
  const night = new Date("2027-08-30T22:30:00Z");

  for (const [timeZone, day] of [
    ["Europe/Istanbul", "2027-08-31"],
    ["UTC", "2027-08-30"],
    ["America/Los_Angeles", "2027-08-30"],
    ["Pacific/Kiritimati", "2027-08-31"],
  ]) {
    assert.equal(dayIn(timeZone, night), day);
  }
});

test("a clock that is wrong gives a day that can be written", () => {
  for (const [now, day, moment] of [
    ["1970-01-01T12:00Z", "1970-01-01", "1970-01-01T12:00:00Z"],
    ["0099-03-01T12:00Z", "0099-03-01", "0099-03-01T12:00:00Z"],
    ["+012345-01-01T12:00Z", "9999-12-31", ""],
  ]) {
    assert.equal(dayIn("Europe/Istanbul", new Date(now)), day);
    assert.equal(momentOf(new Date(now)), moment);
  }
});
