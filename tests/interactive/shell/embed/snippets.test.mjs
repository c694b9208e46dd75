import assert from "node:assert/strict";
import { test } from "node:test";
import {
  snippet,
  withoutModule,
} from "../../../../interactive/shell/embed/snippets.mjs";

const WORDS = {
  root: "https://a.example/",
  slug: "kart",
  full: "b/",
  title: 'A & "B"',
};
const ELEMENT = '<x ad="{slug}"{options}><a href="{root}{full}">{title}</a></x>';
const FRAME = '<iframe src="{root}{slug}/{options}" title="{title}">';

test("names are filled in and what an editor wrote is text", () => {
  assert.equal(
    snippet(ELEMENT, WORDS, {}, "element"),
    '<x ad="kart"><a href="https://a.example/b/">A &amp; &#34;B&#34;</a></x>',
  );
});

test("an element says its looks in attributes, an unchosen one not at all", () => {
  const looks = { tema: "koyu", vurgu: "" };

  assert.match(snippet(ELEMENT, WORDS, looks, "element"), /^<x ad="kart" tema="koyu">/);
});

test("a plain frame says the same in its address", () => {
  const looks = { tema: "koyu", vurgu: "#8a1538" };

  assert.match(
    snippet(FRAME, WORDS, looks, "frame"),
    /src="https:\/\/a\.example\/kart\/#tema=koyu&amp;vurgu=%238a1538"/,
  );
  assert.match(snippet(FRAME, WORDS, {}, "frame"), /kart\/" title/);
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
