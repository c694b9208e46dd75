// Answers, notes and today's step: in the tab, on the device, in memory; from any store.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "#shell/common/reader_store.mjs";

const ROOT = "/rehber/";

const storageOf = (items = {}) => ({
  items,
  get length() {
    return Object.keys(items).length;
  },
  key: (at) => Object.keys(items)[at],
  getItem: (key) => items[key] ?? null,
  setItem: (key, text) => {
    items[key] = text;
  },
  removeItem: (key) => delete items[key],
});

const blocked = () => {
  throw new Error("SecurityError");
};

const opened = (tab, device, more = {}) =>
  createStore({
    session: () => tab,
    local: () => device,
    framed: false,
    root: ROOT,
    ...more,
  });

const withSwitch = () => storageOf({ [`${ROOT}cihazda`]: "1" });

test("what is said in a tab comes back there, and nowhere else", () => {
  const [tab, device] = [storageOf(), storageOf()];
  const store = opened(tab, device);

  assert.equal(store.setAnswers({ start_date: "2026-11-04", level: "unknown" }), true);
  store.setNote("evrak", "imza", { note: "Oda 214", day: "2026-11-05" });

  const again = opened(tab, device);
  assert.deepEqual(again.answers(), { start_date: "2026-11-04", level: "unknown" });
  assert.deepEqual(again.note("evrak", "imza"), { note: "Oda 214", day: "2026-11-05" });
  assert.deepEqual(device.items, {});
  assert.deepEqual(opened(storageOf(), device).answers(), {});

  assert.deepEqual(Object.keys(again.notes()), ["evrak/imza"]);
  again.setNote("evrak", "imza", { stays: true, more: "x" });
  assert.deepEqual(again.note("evrak", "imza"), { note: "", day: "", stays: true });

  again.setAnswers({ level: undefined });
  again.setNote("evrak", "imza", undefined);
  assert.deepEqual(store.answers(), { start_date: "2026-11-04" });
  assert.equal(Object.keys(tab.items).length, 1);
});

test("all moves to the device when the reader says so, and back", () => {
  const summary = {
    ...{ step: "teklif", text: "Yanıtlayın", date: "2026-11-04" },
    ...{ waits_for: null, late: true, edition: "ucuncu" },
  };
  const [tab, device] = [storageOf({ baska: "1" }), storageOf({ "/baska/x": "1" })];
  const store = opened(tab, device);
  store.setAnswers({ a: "1" });
  store.setTodaySummary(summary);

  assert.equal(store.keepOnDevice(true), true);

  assert.deepEqual(tab.items, { baska: "1" });
  store.setAnswers({ b: "2" });
  const elsewhere = opened(storageOf(), device);
  assert.deepEqual(elsewhere.answers(), { a: "1", b: "2" });
  assert.deepEqual(elsewhere.todaySummary(), summary);

  assert.equal(store.keepOnDevice(false), true);
  assert.deepEqual(device.items, { "/baska/x": "1" });
  assert.deepEqual(opened(tab, device).answers(), { a: "1", b: "2" });
  assert.deepEqual(opened(tab, device).todaySummary(), summary);
});

test("what two tabs hold becomes one set of answers, and none is lost", () => {
  const device = storageOf();
  const [one, other] = [storageOf(), storageOf()].map((tab) => opened(tab, device));
  one.setAnswers({ a: "1", b: "1" });
  other.setAnswers({ b: "2", c: "2" });

  one.keepOnDevice(true);
  const key = `${ROOT}cihazda`;
  other.hear({ key, oldValue: null, newValue: "1" });

  assert.deepEqual(other.answers(), { a: "1", b: "1", c: "2" });
  assert.deepEqual(one.answers(), other.answers());

  // One takes them off the device: the other still shows them.
  const before = { ...device.items };
  one.keepOnDevice(false);
  for (const [name, text] of Object.entries(before))
    other.hear({ key: name, oldValue: text, newValue: null });
  assert.deepEqual(other.answers(), { a: "1", b: "1", c: "2" });
});

test("what is erased in one tab does not come back in another", () => {
  const device = withSwitch();
  const other = opened(storageOf(), device);
  other.setAnswers({ a: "1" });
  const key = `${ROOT}yanit/a`;
  const oldValue = device.items[key];

  delete device.items[key];
  other.hear({ key, oldValue, newValue: null });
  assert.deepEqual(other.answers(), {});

  const tab = storageOf({ [`${ROOT}yanit/a`]: '["1",""]' });
  const third = opened(tab, storageOf());
  third.hear({ key: `${ROOT}silindi`, oldValue: null, newValue: "1" });
  assert.deepEqual([third.answers(), tab.items], [{}, {}]);
});

test("a long sentence of today is shortened, not forgotten", () => {
  const store = opened(storageOf(), storageOf());
  store.setTodaySummary({ step: "teklif", text: "x".repeat(400) });

  assert.equal(store.todaySummary().text, "x".repeat(300));
});

test("each change is told once, with what it is about", () => {
  const store = opened(storageOf(), storageOf());
  const heard = [];
  store.onChange((keys) => heard.push(keys));

  store.setAnswers({ a: "1", b: undefined });
  store.hear({ key: `${ROOT}yanit/a`, oldValue: null, newValue: "x" });
  store.hear({ key: `${ROOT}liste/evrak/imza`, oldValue: null, newValue: "x" });
  store.hear({ key: `${ROOT}.__palette`, oldValue: null, newValue: "{}" });
  store.hear({ key: "/baska/yanit/a", oldValue: null, newValue: "x" });
  store.hear({ key: null, oldValue: null, newValue: null });

  const expected = [["yanit/a", "yanit/b"], ["yanit/a"], ["liste/evrak/imza"], null];
  assert.deepEqual(heard, expected);
});

test("an answer is flagged once its question has changed, until it is given again", () => {
  const store = opened(storageOf(), storageOf());
  store.setAnswers({ a: "1", b: "1", c: "1" }, { a: "s1", b: "s1" });

  assert.deepEqual(store.changedSince({ a: "s1", b: "s2", c: "s1", d: "s1" }), ["b"]);

  store.setAnswers({ b: "1" }, { b: "s2" });
  assert.deepEqual(store.changedSince({ b: "s2" }), []);
});

test("a full, blocked or missing store loses nothing while the page is open", () => {
  const full = () => ({ ...storageOf(), setItem: blocked });
  for (const [name, tab] of Object.entries({
    full: full(),
    missing: undefined,
    replaced: { ...storageOf(), inMemory: true },
  })) {
    const store = opened(tab, tab);
    assert.equal(store.setAnswers({ a: "1" }), false, name);
    assert.equal(store.setNote("evrak", "imza", { note: "x" }), false, name);
    assert.equal(store.lasts(), false, name);
    assert.deepEqual(store.answers(), { a: "1" }, name);
    assert.deepEqual(store.note("evrak", "imza"), { note: "x", day: "" }, name);
    assert.equal(store.keepOnDevice(true), false, name);
    assert.equal(store.keepsOnDevice(), false, name);
  }
  const refusing = opened(null, null, { session: blocked, local: blocked });
  assert.equal(refusing.setAnswers({ a: "1" }), false);
  assert.deepEqual(refusing.answers(), { a: "1" });
});

test("what found no room is stored as soon as there is some", () => {
  const tab = storageOf();
  const { setItem } = tab;
  const store = opened(tab, storageOf());
  tab.setItem = blocked;
  store.setAnswers({ a: "1" });
  tab.setItem = setItem;

  assert.equal(store.setAnswers({ b: "2" }), true);

  assert.equal(store.lasts(), true);
  assert.deepEqual(opened(tab, storageOf()).answers(), { a: "1", b: "2" });
});

test("where the device is full, the tab takes the newest answer", () => {
  const [tab, device] = [storageOf(), withSwitch()];
  const store = opened(tab, device);
  store.setAnswers({ a: "1" });
  device.setItem = blocked;

  assert.equal(store.setAnswers({ a: "2" }), false);

  assert.deepEqual(opened(tab, device).answers(), { a: "2" });
});

test("in a frame nothing is read and nothing outlasts the page", () => {
  const [tab, device] = [storageOf(), withSwitch()];
  opened(tab, device).setAnswers({ a: "1" });
  const before = { ...device.items };
  const store = opened(tab, device, { framed: true });

  assert.deepEqual(store.answers(), {});
  assert.equal(store.setAnswers({ b: "2" }), false);
  assert.equal(store.keepOnDevice(true), false);

  assert.deepEqual(store.answers(), { b: "2" });
  assert.deepEqual([tab.items, device.items], [{}, before]);
});

test("what a store holds is believed only as far as it can be read", () => {
  const odd = ["", "{", "7", "null", "[]", '[""]', "[1]", '[{"a":1}]', '["\\u0000"'];
  const long = JSON.stringify(["x".repeat(4_001), ""]);
  const items = Object.fromEntries(
    [...odd, long, '["ok",7]'].map((text, at) => [`${ROOT}yanit/a${at}`, text]),
  );
  Object.assign(items, {
    [`${ROOT}yanit/__proto__`]: '["x",""]',
    [`${ROOT}yanit/A b`]: '["x",""]',
    [`${ROOT}yanit/`]: '["x",""]',
    [`${ROOT}not/evrak/imza`]: '{"note":7,"day":"2026-02-31"}',
    [`${ROOT}not/evrak/uzun`]: JSON.stringify({ note: "x".repeat(5_000) }),
    [`${ROOT}bugun`]: JSON.stringify({
      ...{ step: "a", text: "b", date: "dün", waits_for: {}, edition: [], late: 1 },
    }),
  });
  const before = { ...items };
  const store = opened(storageOf(items), storageOf());

  assert.deepEqual(store.answers(), { a10: "ok" });
  assert.deepEqual(store.changedSince({ a10: "s", ["__proto__"]: "s", a0: "s" }), []);
  assert.equal(store.note("evrak", "imza"), undefined);
  assert.equal(store.note("evrak", "uzun").note.length, 500);
  const empty = { date: null, waits_for: null, late: false, edition: "" };
  assert.deepEqual(store.todaySummary(), { step: "a", text: "b", ...empty });
  assert.deepEqual(items, before); // passed over, not deleted
});

test("what nobody can read on the device hides nothing that the tab has", () => {
  const good = { "yanit/a": '["1",""]', "not/evrak/imza": '{"note":"x"}' };
  const bad = { "yanit/a": "[[[{", "not/evrak/imza": '{"note":7}', "yanit/b": "{" };
  const rooted = (items) =>
    storageOf(Object.fromEntries(Object.entries(items).map(([k, v]) => [ROOT + k, v])));
  const isWhole = (store, when) => {
    assert.deepEqual(store.answers(), { a: "1" }, when);
    assert.equal(store.note("evrak", "imza").note, "x", when);
  };
  const full = rooted({ ...bad, cihazda: "1" });
  full.setItem = blocked;
  isWhole(opened(rooted(good), full), "where the device takes nothing");
  assert.equal(opened(rooted(good), full).hasUnreadable(), true); // b, nowhere else

  const [tab, device] = [rooted(good), rooted(bad)];
  const store = opened(tab, device);
  store.keepOnDevice(true);
  isWhole(opened(storageOf(), device), "moved to the device");

  Object.assign(tab.items, rooted(good).items);
  Object.assign(device.items, rooted(bad).items);
  store.keepOnDevice(false);
  isWhole(opened(tab, storageOf()), "moved back");
  store.setAnswers({ b: "2" });
  assert.equal(store.hasUnreadable(), false);
});
