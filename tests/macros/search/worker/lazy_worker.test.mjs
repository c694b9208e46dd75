// The worker that waits: nothing is fetched before it is needed, and then once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { named, wait } from "../../../../macros/search/worker/lazy_worker.mjs";

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const failed = { location: "dizin/", title: "Olmadı" };
const turn = () => new Promise((done) => setTimeout(done));

/** A worker's own world: Material's script answers each query with its text. */
function world({ ok = true } = {}) {
  const scope = {
    said: [],
    fetched: [],
    asked: [],
    listeners: [],
    ok,
    console: { warn: () => undefined },
    postMessage: (message) => scope.said.push(message),
    addEventListener: (_, listener) => scope.listeners.push(listener),
    fetch: async (url) => {
      scope.fetched.push(url);
      return { ok: scope.ok, status: 500, url, json: async () => ({ docs: [] }) };
    },
    importScripts: () =>
      scope.addEventListener("message", async ({ data: { type, data } }) => {
        scope.asked.push([type, data]);
        const items = [[{ location: data, title: data }]];
        scope.postMessage(
          type === SETUP ? { type: READY } : { type: RESULT, data: { items } },
        );
      }),
    ask: async (data, type = QUERY) => {
      for (const listen of scope.listeners) listen({ data: { type, data } });
      for (let i = 0; i < 5; i += 1) await turn();
    },
  };
  wait(scope, { worker: "w.js", index: "i.json", failed, kinds: [["a/", "liste"]] });
  return scope;
}

const titles = ({ data }) => data.items.map(([{ title }]) => title);

test("it is ready at once, and fetches nothing for an empty query", async () => {
  const scope = world();
  await scope.ask("  ");

  assert.deepEqual(scope.said, [
    { type: READY },
    { type: RESULT, data: { items: [] } },
  ]);
  assert.deepEqual(scope.fetched, []);
});

test("the first letter fetches the index, the next ones nothing", async () => {
  const scope = world();
  await scope.ask("i");
  await scope.ask("ip");

  assert.deepEqual(scope.fetched, ["i.json"]);
  assert.deepEqual(scope.said.slice(1).map(titles), [["i"], ["ip"]]);
  assert.equal(scope.listeners.length, 1);
});

test("signs that mean something only to lunr are not handed on", async () => {
  const scope = world();
  await scope.ask('"iptal": -staj^2');
  await scope.ask("*");

  assert.deepEqual(scope.asked.slice(1), [[QUERY, "iptal    staj 2"]]);
  assert.deepEqual(titles(scope.said.at(-1)), []);
});

test("what was typed meanwhile is answered, what was overtaken is not", async () => {
  const scope = world();
  scope.ask("i");
  scope.ask("ip");
  await scope.ask("ipt");

  assert.deepEqual(scope.said.slice(1).map(titles), [["ipt"]]);
});

test("an index that does not come is told, and fetched again at the next letter", async () => {
  const scope = world({ ok: false });
  await scope.ask("i");
  scope.ok = true;
  await scope.ask("ip");

  assert.deepEqual(scope.said.slice(1).map(titles), [["Olmadı"], ["ip"]]);
  assert.equal(scope.fetched.length, 2);
});

test("a page that brings the index itself is obeyed", async () => {
  const scope = world();
  await scope.ask({ docs: [] }, SETUP);
  await scope.ask("i");

  assert.deepEqual(scope.fetched, []);
  assert.deepEqual(
    scope.said.map(({ type }) => type),
    [READY, READY, RESULT],
  );
});

test("a page says what kind it is, its sections and the list itself do not", () => {
  const found = ["a/b/", "a/b/#c", "a/", "d/"].map((location) => [
    { location, title: "T" },
  ]);

  assert.deepEqual(
    named({ items: found }, [["a/", "liste"]]).items.map(([{ title }]) => title),
    ["T <small>liste</small>", "T", "T", "T"],
  );
});
