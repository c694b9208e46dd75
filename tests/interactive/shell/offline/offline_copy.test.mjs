import assert from "node:assert/strict";
import { test } from "node:test";
import { worksOffline } from "#shell/offline/offline.mjs";
import { canStoreCopy } from "#shell/offline/offline_copy.mjs";

test("a copy can be stored where there are workers, caches and https only", () => {
  const frameOfNoOrigin = {
    get serviceWorker() {
      throw new Error("SecurityError");
    },
  };
  const world = {
    location: { protocol: "https:" },
    isSecureContext: true,
    navigator: { serviceWorker: {} },
    caches: {},
  };

  assert.equal(canStoreCopy(world), true);
  for (const lack of [
    { navigator: {} }, // as in a private window
    { isSecureContext: false },
    { location: { protocol: "file:" } },
    { caches: undefined },
    { navigator: frameOfNoOrigin },
  ])
    assert.equal(canStoreCopy({ ...world, ...lack }), false, Object.keys(lack)[0]);
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
