import assert from "node:assert/strict";
import { test } from "node:test";
import { ready } from "../../../../interactive/shell/offline/offline.mjs";
import {
  canKeep,
  inMegabytes,
  inWords,
} from "../../../../interactive/shell/offline/offline_copy.mjs";

const world = (more = {}) => ({
  location: { protocol: "https:" },
  isSecureContext: true,
  navigator: { serviceWorker: {} },
  caches: {},
  ...more,
});

test("a copy can be kept where there are workers, caches and https", () => {
  assert.equal(canKeep(world()), true);
});

test("it cannot in a private window, over plain http, from a file or a frame of no origin", () => {
  const frame = {
    get serviceWorker() {
      throw new Error("SecurityError");
    },
  };

  assert.equal(canKeep(world({ navigator: {} })), false);
  assert.equal(canKeep(world({ isSecureContext: false })), false);
  assert.equal(canKeep(world({ location: { protocol: "file:" } })), false);
  assert.equal(canKeep(world({ caches: undefined })), false);
  assert.equal(canKeep(world({ navigator: frame })), false);
});

test("sizes and days are written as a reader of Turkish reads them", () => {
  assert.equal(inMegabytes(2_287_337), "2,3 MB");
  assert.equal(inMegabytes(13_400_000), "13 MB");
  assert.equal(inMegabytes(10), "0,1 MB");
  assert.equal(inWords("2026-11-25"), "25 Kasım 2026");
});

test("a calculator works without a line when Python and its rules are kept", () => {
  const later = [
    "assets/runtime/a.wasm",
    "assets/runtime/b.zip",
    "h/kart/document.json",
  ];
  const works = (files) => ready({ files, later })("h/kart/document.json");

  assert.equal(works(later), true);
  assert.equal(works(later.slice(1)), false);
  assert.equal(works(later.slice(0, 2)), false);
  assert.equal(ready({ files: ["x"], later: [] })("x"), false);
});
