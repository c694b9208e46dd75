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

test("the element is defined once, under the name that pages write", () => {
  const ours = [{ src: "https://a.example/x/gomme/v1/embed.js" }];
  const renamed = [{ src: "https://b.example/all.js" }]; // its pages keep their links
  const first = class {};

  for (const scripts of [ours, renamed])
    assert.deepEqual(Object.keys(run(scripts)), ["rehber-hesaplayici"]);
  assert.equal(run(ours, { "rehber-hesaplayici": first })["rehber-hesaplayici"], first);
});

test("both work as classic scripts and send nothing to just anyone", () => {
  for (const name of ["embed.js", "frame.js"]) {
    assert.doesNotMatch(source(name), /^\s*(import|export)\b|import\.meta/m, name);
    assert.doesNotMatch(source(name), /"\*"|innerHTML|eval\(/, name);
  }
});
