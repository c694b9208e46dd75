import assert from "node:assert/strict";
import { test } from "node:test";
import { worksOffline } from "../../../../interactive/shell/offline/offline.mjs";
import { canStoreCopy } from "../../../../interactive/shell/offline/offline_copy.mjs";

const world = (more = {}) => ({
  location: { protocol: "https:" },
  isSecureContext: true,
  navigator: { serviceWorker: {} },
  caches: {},
  ...more,
});

test("a copy can be stored where there are workers, caches and https", () => {
  assert.equal(canStoreCopy(world()), true);
});

test("it cannot in a private window, over plain http, from a file or a frame of no origin", () => {
  const frame = {
    get serviceWorker() {
      throw new Error("SecurityError");
    },
  };

  assert.equal(canStoreCopy(world({ navigator: {} })), false);
  assert.equal(canStoreCopy(world({ isSecureContext: false })), false);
  assert.equal(canStoreCopy(world({ location: { protocol: "file:" } })), false);
  assert.equal(canStoreCopy(world({ caches: undefined })), false);
  assert.equal(canStoreCopy(world({ navigator: frame })), false);
});

test("a calculator works offline when Python and its rules are stored", () => {
  const later = [
    "assets/runtime/a.wasm",
    "assets/runtime/b.zip",
    "h/kart/document.json",
  ];
  const works = (files) => worksOffline({ files, later })("h/kart/document.json");

  assert.equal(works(later), true);
  assert.equal(works(later.slice(1)), false);
  assert.equal(works(later.slice(0, 2)), false);
  assert.equal(worksOffline({ files: ["x"], later: [] })("x"), false);
});
