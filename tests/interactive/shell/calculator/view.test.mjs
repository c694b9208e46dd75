// A fragment becomes elements: only what the engine may write, and text stays text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildNode, replaceContent } from "#shell/calculator/view.mjs";

const MARKUP = new URL("../../../../interactive/core/markup.py", import.meta.url);

class Element {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, children: [] });
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  append(...children) {
    this.children.push(...children);
  }
}

globalThis.document = {
  createElement: (tag) => new Element(tag),
  createTextNode: (text) => ({ text }),
};

const named = (name) => {
  const source = readFileSync(MARKUP, "utf8");
  const [, inside] = source.match(new RegExp(`${name} = frozenset\\(([^)]*)\\)`));
  return [...inside.matchAll(/"([a-z0-9]+)"/g)].map(([, each]) => each);
};

const same = (link) => link;

test("an element gets its attributes, resolved links, and its children; text stays text", () => {
  const attributes = { href: "liste:a", class: "liste:a", "data-a": "1" };

  const element = buildNode(
    ["a", attributes, "<b>&amp;", ["em", {}]],
    (link) => `${link}!`,
  );

  assert.equal(element.tag, "a");
  assert.deepEqual(element.attributes, { ...attributes, href: "liste:a!" });
  assert.deepEqual(element.children, [{ text: "<b>&amp;" }, new Element("em")]);
});

test("all that the engine may write is built", () => {
  const tags = named("TAGS");
  const attributes = named("ATTRIBUTES");

  assert.ok(tags.length > 10 && attributes.length > 3);
  for (const tag of tags) assert.equal(buildNode([tag, {}], same).tag, tag);
  for (const name of attributes) buildNode(["p", { [name]: "x" }], same);
});

test("every other tag, attribute and address is refused", () => {
  for (const tag of ["script", "img", "iframe", "style", "form", "svg", "P", ""])
    assert.throws(() => buildNode(["div", {}, [tag, {}]], same), /tag/, tag);
  for (const name of ["onclick", "style", "src", "srcdoc", "action", "DATA-x"])
    assert.throws(() => buildNode(["p", { [name]: "x" }], same), /attribute/, name);
  const refuse = (link) => {
    throw new Error(`link ${link}`);
  };
  assert.throws(() => buildNode(["a", { href: "liste:yok" }], refuse), /liste:yok/);
});

test("what was opened stays open when the fragment is replaced", () => {
  const details = (key, open) => ({ dataset: { key }, open });
  const before = [details("a", true), details("b", false)];
  const after = [details("a", false), details("b", false), details("c", true)];
  let shown = before;
  const region = {
    querySelectorAll: (selector) =>
      selector.includes("[open]") ? shown.filter(({ open }) => open) : shown,
    replaceChildren: () => {
      shown = after;
    },
  };

  replaceContent(region, {});

  const opened = after.map(({ open }) => open);
  assert.deepEqual(opened, [true, false, false]);
});
