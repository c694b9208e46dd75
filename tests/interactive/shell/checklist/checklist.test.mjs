// Where ticks are kept, and how a changed text is noticed.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  fill,
  keeper,
  signOf,
} from "../../../../interactive/shell/checklist/checklist.mjs";

const shelf = (kept = {}) => ({
  kept,
  getItem: (key) => kept[key] ?? null,
  setItem: (key, text) => {
    kept[key] = text;
  },
});

const blocked = () => {
  throw new Error("SecurityError");
};

test("ticks are kept under the list's own name and come back", () => {
  const device = shelf();
  const one = keeper("evrak", () => device);
  const other = keeper("iptal", () => device);

  assert.equal(one.write({ a: "x1" }), true);

  assert.deepEqual(keeper("evrak", () => device).read(), { a: "x1" });
  assert.deepEqual(other.read(), {});
  assert.ok(one.key.endsWith("liste/evrak"));
  assert.deepEqual(Object.keys(device.kept), [one.key]);
});

test("where nothing may be stored the ticks live as long as the page", () => {
  const ticks = keeper("evrak", blocked);

  assert.deepEqual(ticks.read(), {});
  assert.equal(ticks.write({ a: "x1" }), false);

  assert.deepEqual(ticks.read(), { a: "x1" });
});

test("a full device is told, and forgotten once there is room again", () => {
  const device = shelf();
  const { setItem } = device;
  const ticks = keeper("evrak", () => device);
  device.setItem = blocked;
  assert.equal(ticks.write({ a: "1" }), false);

  device.setItem = setItem;
  assert.equal(ticks.write({ a: "1", b: "2" }), true);

  assert.deepEqual(ticks.read(), { a: "1", b: "2" });
});

for (const text of ["", "{", "null", "yok"]) {
  test(`what cannot be read (${text}) counts as nothing ticked`, () => {
    const device = { getItem: () => text };

    assert.deepEqual(keeper("evrak", () => device).read(), {});
  });
}

test("a sign does not change with the spaces, but with any letter", () => {
  const sign = signOf("Evrakı  biriminize\n ulaştırın.");

  assert.equal(signOf(" Evrakı biriminize ulaştırın. "), sign);
  assert.notEqual(signOf("Evraki biriminize ulaştırın."), sign);
  assert.notEqual(signOf("Evrakı biriminize ulaştırın"), sign);
  assert.match(sign, /^[0-9a-z]{1,7}$/);
});

test("a sentence is filled with what it names", () => {
  assert.equal(fill("{n} / {total} tamam, {n}", { n: 2, total: 6 }), "2 / 6 tamam, 2");
});
