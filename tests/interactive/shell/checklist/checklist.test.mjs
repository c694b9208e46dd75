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

  assert.equal(one.write({ a: "x1" }), true);

  assert.deepEqual(tickStore("evrak", () => device).read(), { a: "x1" });
  assert.deepEqual(tickStore("iptal", () => device).read(), {});
  assert.ok(one.key.endsWith("liste/evrak"));
  assert.deepEqual(Object.keys(device.items), [one.key]);
});

test("where nothing may be stored or all is full, ticks live as long as the page", () => {
  const device = fakeStorage();
  const full = { ...device, setItem: blocked };
  let storage = () => full;
  const ticks = tickStore("evrak", () => storage());
  assert.equal(ticks.write({ a: "1" }), false);
  assert.deepEqual(ticks.read(), { a: "1" });

  storage = () => device; // there is room again
  assert.equal(ticks.write({ a: "1", b: "2" }), true);
  assert.deepEqual(ticks.read(), { a: "1", b: "2" });

  const unstored = tickStore("evrak", blocked);
  assert.deepEqual(unstored.read(), {});
  assert.equal(unstored.write({ a: "x1" }), false);
  assert.deepEqual(unstored.read(), { a: "x1" });
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
