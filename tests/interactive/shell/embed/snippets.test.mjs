import assert from "node:assert/strict";
import { test } from "node:test";
import { snippet, withoutModule } from "#shell/embed/snippets.mjs";

const WORDS = {
  root: "https://a.example/",
  slug: "kart",
  full: "b/",
  title: 'A & "B"',
};
const ELEMENT = '<x ad="{slug}"{options}><a href="{root}{full}">{title}</a></x>';
const FRAME = '<iframe src="{root}{slug}/{options}" title="{title}">';

const TITLE = "A &amp; &#34;B&#34;";
const LINK = `<a href="https://a.example/b/">${TITLE}</a></x>`;
const SRC = "https://a.example/kart/";

test("names and looks are filled in; an unchosen look is not said", () => {
  for (const [template, way, looks, expected] of [
    [ELEMENT, "element", {}, `<x ad="kart">${LINK}`],
    [
      ELEMENT,
      "element",
      { tema: "koyu", vurgu: "" },
      `<x ad="kart" tema="koyu">${LINK}`,
    ],
    [FRAME, "frame", {}, `<iframe src="${SRC}" title="${TITLE}">`],
    [
      FRAME,
      "frame",
      { tema: "koyu", vurgu: "#8a1538" },
      `<iframe src="${SRC}#tema=koyu&amp;vurgu=%238a1538" title="${TITLE}">`,
    ],
  ])
    assert.equal(snippet(template, WORDS, looks, way), expected);
});

test("nothing of the looks can leave its attribute", () => {
  const looks = { vurgu: '"><script>' };

  assert.doesNotMatch(snippet(ELEMENT, WORDS, looks, "element"), /<script>/);
  assert.doesNotMatch(snippet(FRAME, WORDS, looks, "frame"), /<script>/);
});

test("a server that gives no module to others is asked for a plain script", () => {
  assert.equal(
    withoutModule('<script type="module" src="a"></script>'),
    '<script async src="a"></script>',
  );
});
