// Where ticks are kept, and how a changed text is noticed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checksum, tickStore } from "#shell/checklist/checklist.mjs";

const fakeStorage = (items = {}) => ({
  items,
  getItem: (key) => items[key] ?? null,
  setItem: (key, text) => {
    items[key] = text;
  },
});

const blocked = () => {
  throw new Error("SecurityError");
};

test("ticks are kept under the list's own name and come back", () => {
  const device = fakeStorage();
  const one = tickStore("evrak", () => device);
  const other = tickStore("iptal", () => device);

  assert.equal(one.write({ a: "x1" }), true);

  assert.deepEqual(tickStore("evrak", () => device).read(), { a: "x1" });
  assert.deepEqual(other.read(), {});
  assert.ok(one.key.endsWith("liste/evrak"));
  assert.deepEqual(Object.keys(device.items), [one.key]);
});

test("where nothing may be stored the ticks live as long as the page", () => {
  const ticks = tickStore("evrak", blocked);

  assert.deepEqual(ticks.read(), {});
  assert.equal(ticks.write({ a: "x1" }), false);

  assert.deepEqual(ticks.read(), { a: "x1" });
});

test("a full device is told, and forgotten once there is room again", () => {
  const device = fakeStorage();
  const { setItem } = device;
  const ticks = tickStore("evrak", () => device);
  device.setItem = blocked;
  assert.equal(ticks.write({ a: "1" }), false);

  device.setItem = setItem;
  assert.equal(ticks.write({ a: "1", b: "2" }), true);

  assert.deepEqual(ticks.read(), { a: "1", b: "2" });
});

test("what cannot be read counts as nothing ticked", () => {
  for (const text of ["", "{", "null", "yok"])
    assert.deepEqual(
      tickStore("evrak", () => ({ getItem: () => text })).read(),
      {},
      text,
    );
});

test("a checksum does not change with the spaces, but with any letter", () => {
  const sum = checksum("Evrakı  biriminize\n ulaştırın.");

  assert.equal(checksum(" Evrakı biriminize ulaştırın. "), sum);
  assert.notEqual(checksum("Evraki biriminize ulaştırın."), sum);
  assert.notEqual(checksum("Evrakı biriminize ulaştırın"), sum);
  assert.match(sum, /^[0-9a-z]{1,7}$/);
});
