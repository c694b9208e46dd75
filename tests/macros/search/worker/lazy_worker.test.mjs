// The lazy worker: nothing is fetched before it is needed, and then once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { labelled, serve } from "#search/lazy_worker.mjs";

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const failure = { location: "dizin/", title: "Olmadı" };
const turn = () => new Promise((done) => setTimeout(done));

/** A worker's scope, in which Material's worker answers each query with its text. */
function scopeOf({ ok = true } = {}) {
  const scope = {
    replies: [],
    fetched: [],
    queries: [],
    listeners: [],
    ok,
    console: { warn: () => undefined },
    postMessage: (message) => scope.replies.push(message),
    addEventListener: (_, listener) => scope.listeners.push(listener),
    fetch: async (url) => {
      scope.fetched.push(url);
      return { ok: scope.ok, status: 500, url, json: async () => ({ docs: [] }) };
    },
    importScripts: () =>
      scope.addEventListener("message", async ({ data: { type, data } }) => {
        scope.queries.push([type, data]);
        const items = [[{ location: data, title: data }]];
        scope.postMessage(
          type === SETUP ? { type: READY } : { type: RESULT, data: { items } },
        );
      }),
    ask: async (data) => {
      for (const listen of scope.listeners) listen({ data: { type: QUERY, data } });
      for (let i = 0; i < 5; i += 1) await turn();
    },
  };
  serve(scope, { worker: "w.js", index: "i.json", failure, labels: [["a/", "liste"]] });
  return scope;
}

const titles = ({ data }) => data.items.map(([{ title }]) => title);

test("it is ready at once; the first letter fetches the index, and nothing else does", async () => {
  const scope = scopeOf();
  await scope.ask("  ");
  assert.deepEqual(scope.replies, [
    { type: READY },
    { type: RESULT, data: { items: [] } },
  ]);
  assert.deepEqual(scope.fetched, []);

  await scope.ask("i");
  await scope.ask('"iptal": -staj^2'); // signs that mean something only to lunr
  await scope.ask("*");

  assert.deepEqual(scope.fetched, ["i.json"]);
  assert.deepEqual(scope.replies.slice(2).map(titles), [
    ["i"],
    ["iptal    staj 2"],
    [],
  ]);
  assert.equal(scope.queries.length, 3);
  assert.equal(scope.listeners.length, 1);
});

test("what was typed meanwhile is answered, what was overtaken is not", async () => {
  const scope = scopeOf();
  scope.ask("i");
  scope.ask("ip");
  await scope.ask("ipt");

  assert.deepEqual(scope.replies.slice(1).map(titles), [["ipt"]]);
});

test("the answer to a common question stands above the pages", async () => {
  const scope = scopeOf();
  scope.lunr = { answer: { location: "sss/#prim", title: "Kim öder?" } };
  await scope.ask("prim");
  scope.lunr.answer = undefined;
  await scope.ask("kart");

  assert.deepEqual(scope.replies.slice(1).map(titles), [
    ["Kim öder?", "prim"],
    ["kart"],
  ]);
});

test("a missing index is reported, and fetched again at the next letter", async () => {
  const scope = scopeOf({ ok: false });
  await scope.ask("i");
  scope.ok = true;
  await scope.ask("ip");

  assert.deepEqual(scope.replies.slice(1).map(titles), [["Olmadı"], ["ip"]]);
  assert.equal(scope.fetched.length, 2);
});

test("a page says its type; its sections and the list of the type do not", () => {
  const items = ["a/b/", "a/b/#c", "a/", "d/"].map((location) => [
    { location, title: "T" },
  ]);

  assert.deepEqual(
    labelled(items, [["a/", "liste"]]).map(([{ title }]) => title),
    ["T <small>liste</small>", "T", "T", "T"],
  );
});
