import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const folder = new URL("../../../../interactive/shell/embed/", import.meta.url);
const source = (name) => readFileSync(new URL(name, folder), "utf-8");

/** A page that is just enough for the script to define its element, or not. */
const run = (scripts, defined = {}) => {
  const elements = { ...defined };
  const context = {
    HTMLElement: class {},
    MutationObserver: class {},
    matchMedia: () => ({}),
    document: { scripts, currentScript: null },
    customElements: {
      get: (name) => elements[name],
      define: (name, made) => {
        elements[name] = made;
      },
    },
  };
  vm.runInNewContext(source("embed.js"), context);
  return elements;
};

const ours = [{ src: "https://a.example/x/gomme/v1/embed.js" }];

test("the element is defined under the name that pages write", () => {
  assert.deepEqual(Object.keys(run(ours)), ["rehber-hesaplayici"]);
});

test("a second copy of the script leaves the first one's element alone", () => {
  const first = class {};

  assert.equal(run(ours, { "rehber-hesaplayici": first })["rehber-hesaplayici"], first);
});

test("a page that serves the script under another name keeps its links", () => {
  assert.deepEqual(Object.keys(run([{ src: "https://b.example/all.js" }])), [
    "rehber-hesaplayici",
  ]);
});

for (const name of ["embed.js", "frame.js"]) {
  test(`${name} works as a classic script and sends nothing to just anyone`, () => {
    assert.doesNotMatch(source(name), /^\s*(import|export)\b|import\.meta/m);
    assert.doesNotMatch(source(name), /"\*"|innerHTML|eval\(/);
  });
}
