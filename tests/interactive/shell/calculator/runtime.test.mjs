// The one Python of a page and the questions to it: started once, ended after a failure,
// started anew.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

const workers = [];

globalThis.Worker = class {
  constructor(address, options) {
    Object.assign(this, { address, options, sent: [], ended: false });
    workers.push(this);
  }
  postMessage(message) {
    this.sent.push(message);
  }
  terminate() {
    this.ended = true;
  }
  answer(message) {
    this.onmessage({ data: { id: this.sent.at(-1).id, ...message } });
  }
};

let fresh = 0;
let runtime;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  workers.length = 0;
  fresh += 1;
  runtime = await import(`#shell/calculator/runtime.mjs?${fresh}`);
});

test("calculators share one worker beside the script, with Python next door", async () => {
  const stages = [];
  const one = runtime.setUp("http://x/document.json", (stage) => stages.push(stage));
  const two = runtime.setUp("b", () => {});

  const [worker] = workers;
  assert.match(worker.address.href, /\/shell\/calculator\/worker\.mjs$/);
  assert.deepEqual(worker.options, { type: "module" });
  const [{ type, calculator, runtime: place, id: first }, { id: second }] = worker.sent;
  assert.deepEqual([type, calculator], ["SETUP", "http://x/document.json"]);
  assert.match(place.stock.folder, /\/runtime\/$/);
  worker.answer({ id: 77, type: "FAILED", message: "nobody asked" });
  worker.answer({ id: second, type: "READY", addresses: { "liste:a": "a/" } });
  for (const name of ["download", "start"])
    worker.answer({ id: first, type: "STAGE", name });
  worker.answer({ id: first, type: "READY", addresses: {} });
  assert.deepEqual(await one, { addresses: {} });
  assert.deepEqual(await two, { addresses: { "liste:a": "a/" } });
  assert.deepEqual(stages, ["download", "start"]);
  assert.equal(workers.length, 1);
});

test("a run carries the answers and the day", async () => {
  const answers = { year_at_start: "3" };
  const question = { answers, today: "2026-06-01", now: "2026-06-01T08:30:59Z" };
  const asked = runtime.run("uygunluk", question);

  const [{ id, ...sent }] = workers[0].sent;
  assert.deepEqual(sent, { type: "RUN", calculator: "uygunluk", ...question });
  workers[0].answer({ type: "RESULT", result: {}, view: "x" });
  assert.deepEqual(await asked, { result: {}, view: "x" });
});

for (const [message, fail] of Object.entries({
  404: (worker) => worker.answer({ type: "FAILED", message: "404" }),
  "no such file": (worker) => worker.onerror({ message: "no such file" }),
  "unreadable message": (worker) => worker.onmessageerror(),
})) {
  test(`${message}: the worker ends with all its questions; the next try gets a new one`, async () => {
    const failing = [runtime.setUp("a", () => {}), runtime.setUp("b", () => {})];
    fail(workers[0]);
    for (const asked of failing) await assert.rejects(asked, { message });
    assert.deepEqual([workers.length, workers[0].ended], [1, true]);

    const again = runtime.setUp("a", () => {});
    workers[1].answer({ type: "READY", addresses: {} });

    assert.deepEqual(await again, { addresses: {} });
    assert.equal(workers[1].ended, false);
  });
}

test("what never answers is given up in time", async () => {
  for (const [number, [ask, limit, message]] of [
    [() => runtime.setUp("a", () => {}), 4_000, "SETUP"],
    [() => runtime.run("a", {}), 10_000, "RUN"],
  ].entries()) {
    const asked = ask();

    mock.timers.tick(limit - 1);
    assert.equal(workers[number].ended, false);
    mock.timers.tick(1);

    await assert.rejects(asked, { message: `no response: ${message}` });
    assert.equal(workers[number].ended, true);
  }
});

const REST = { module: "abc/rest.wasm", digest: "e", bytes: 2 };
const SLIM = { module: "abc/python.wasm", digest: "d", bytes: 1, rest: REST };
/** Let what was promised be heard. */
const soon = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** Begin to set up a slim runtime. */
const begun = (onStage = () => {}) => {
  const python = new runtime.Runtime(SLIM);
  return { python, asked: python.setUp("a", onStage) };
};

const setUpSlim = async () => {
  const { python, asked } = begun();
  workers[0].answer({ type: "READY", addresses: {} });
  await asked;
  return python;
};

test("the slim runtime goes first, then stock Pyodide, unasked, then the slim again", async () => {
  const { python, asked } = begun();
  const { slim, stock } = workers[0].sent[0].runtime;
  assert.match(slim.module, /\/runtime\/abc\/python\.wasm$/);
  assert.deepEqual([slim.digest, slim.bytes, stock], ["d", 1, undefined]);
  assert.match(slim.rest.module, /\/runtime\/abc\/rest\.wasm$/);

  workers[0].answer({ type: "FAILED", message: "not what was built" });
  await soon();
  assert.equal(workers[0].ended, true);
  assert.match(workers[1].sent[0].runtime.stock.folder, /\/runtime\/$/);
  workers[1].answer({ type: "FAILED", message: "no line" });
  await assert.rejects(asked, { message: "no line" });

  python.setUp("a", () => {}).catch(() => {});
  assert.ok(workers[2].sent[0].runtime.slim);
});

for (const [what, happen] of [
  ["stops", () => workers[0].answer({ type: "FAILED", message: "unreachable" })],
  ["never answers soon", () => mock.timers.tick(4_000)],
]) {
  test(`a run that the slim runtime ${what} is answered by stock Pyodide`, async () => {
    const python = await setUpSlim();
    const asked = python.run("x", { answers: { q: "yes" } });
    await soon();
    happen();
    await soon();

    assert.equal(workers[0].ended, true);
    assert.equal(workers[1].sent[0].type, "SETUP");
    workers[1].answer({ type: "READY", addresses: {} });
    await soon();
    assert.deepEqual(workers[1].sent[1].answers, { q: "yes" });
    workers[1].answer({ type: "RESULT", result: 1 });
    assert.deepEqual(await asked, { result: 1 });
  });
}

test("progress of a download keeps it from being given up", async () => {
  const told = [];
  const { asked } = begun((...stage) => told.push(stage));
  for (const share of [0.1, 0.2, 0.3]) {
    mock.timers.tick(4_900);
    workers[0].answer({ type: "STAGE", name: "download", share });
  }

  assert.equal(workers[0].ended, false);
  assert.deepEqual(told.at(-1), ["download", 0.3]);
  mock.timers.tick(5_000);
  // The line is gone: stock Pyodide would have more to download.
  await assert.rejects(asked, { message: "no response: download" });
  assert.deepEqual([workers.length, workers[0].ended], [1, true]);
});

test("where nothing answers, both Pythons are given up within ten seconds", async () => {
  const { asked } = begun();
  const fails = assert.rejects(asked, { message: "no response: download" });
  for (const [number, milliseconds] of [5_000, 4_000].entries()) {
    workers[number].answer({ type: "STAGE", name: "download", share: 0 });
    mock.timers.tick(milliseconds);
    await soon();
    assert.equal(workers[number].ended, true);
  }
  await fails;
});

for (const [message, end] of [
  ["404", () => workers[0].answer({ type: "FAILED", message: "404", final: true })],
  ["aborted", (python) => python.abort()],
]) {
  test(`${message}: where rules lack or a reader ends it, no other Python is asked`, async () => {
    const { python, asked } = begun();
    end(python);

    await assert.rejects(asked, { message });
    assert.deepEqual([workers.length, workers[0].ended], [1, true]);
  });
}
