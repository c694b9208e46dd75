// Where ticks are kept, and how a changed text is noticed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOf } from "#shell/checklist/open_items.mjs";
import {
  checksum,
  createTickStore,
  isChanged,
  tickStore,
} from "#shell/checklist/ticks.mjs";
import { SITE } from "#shell/common/site.mjs";

const fakeStorage = (items = {}) => ({
  items,
  get length() {
    return Object.keys(items).length;
  },
  key: (at) => Object.keys(items)[at],
  removeItem: (key) => delete items[key],
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
  const one = createTickStore("evrak", () => device);

  assert.equal(one.write({ a: "x1" }), true);

  assert.deepEqual(createTickStore("evrak", () => device).read(), { a: "x1" });
  assert.deepEqual(createTickStore("iptal", () => device).read(), {});
  const [key] = Object.keys(device.items);
  assert.ok(key.endsWith("liste/evrak/a"));
});

test("two tabs that change two items at once lose neither", () => {
  const device = fakeStorage();
  const [one, other] = [1, 2].map(() => createTickStore("evrak", () => device));
  one.write({ a: "1", b: "2" });
  // The other tab has not heard yet of what this one is doing.
  const { setItem } = device;
  device.setItem = (key, text) => {
    device.setItem = setItem;
    other.set("c", "3");
    other.set("b", undefined);
    setItem(key, text);
  };

  one.set("d", "4");

  assert.deepEqual(one.read(), { a: "1", c: "3", d: "4" });
});

test("the ticks of older versions are kept, and move with the next change", () => {
  const device = fakeStorage();
  const key = `${SITE.pathname}liste/evrak`;
  device.items[key] = '{"a":"1","b":"2","c":7}';
  const ticks = createTickStore("evrak", () => device);
  assert.deepEqual(ticks.read(), { a: "1", b: "2" });

  ticks.set("b", undefined);

  assert.deepEqual(device.items, { [`${key}/a`]: "1" });
});

test("where nothing may be stored or all is full, ticks live as long as the page", () => {
  const device = fakeStorage();
  const full = { ...device, length: 0, setItem: blocked };
  let storage = () => full;
  const ticks = createTickStore("evrak", () => storage());
  assert.equal(ticks.write({ a: "1" }), false);
  assert.deepEqual(ticks.read(), { a: "1" });

  storage = () => device; // there is room again
  assert.equal(ticks.write({ a: "1", b: "2" }), true);
  assert.deepEqual(ticks.read(), { a: "1", b: "2" });

  const ofPage = createTickStore("evrak", () => ({
    ...device,
    length: 0,
    inMemory: true,
  }));
  assert.equal(ofPage.write({ a: "1" }), false);

  const unstored = createTickStore("evrak", blocked);
  assert.deepEqual(unstored.read(), {});
  assert.equal(unstored.write({ a: "x1" }), false);
  assert.deepEqual(unstored.read(), { a: "x1" });
});

test("what cannot be read counts as nothing ticked", () => {
  for (const text of ["", "{", "null", "yok"])
    assert.deepEqual(
      createTickStore("evrak", () => ({ length: 0, getItem: () => text })).read(),
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

test("a text has changed if its checksum, or the end that came of it, is another", () => {
  const cases = [
    ...[
      ["1k2j", "1k2j", false],
      ["1k2j", "1k2x", true],
      [undefined, "1k2j", false],
    ],
    ...[
      ["~2j", "1k2j", false],
      ["~2j", "1k2x", true],
      ["~0x", "x", false],
    ],
  ];
  for (const [stored, sum, expected] of cases)
    assert.equal(isChanged(stored, sum), expected, `${stored} ${sum}`);
});

test("what only memory takes counts on the whole page", () => {
  tickStore("evrak").set("imza", "1"); // there is no store where tests run

  assert.deepEqual(stateOf({ slug: "evrak", items: ["imza"] }).done, ["imza"]);
});
