// The one Python of a page: started once, given up after a failure, started anew.

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
  runtime = await import(`../../../interactive/shell/runtime.mjs?${fresh}`);
});

test("the worker is a module beside the script, and Python lies next door", () => {
  runtime.setUp("http://x/document.json", () => {}).catch(() => {});

  const [worker] = workers;
  assert.match(worker.address.href, /\/shell\/worker\.mjs$/);
  assert.deepEqual(worker.options, { type: "module" });
  const [{ type, calculator, runtime: place }] = worker.sent;
  assert.equal(type, "SETUP");
  assert.equal(calculator, "http://x/document.json");
  assert.match(place, /\/runtime\/$/);
});

test("several calculators share one worker", async () => {
  const one = runtime.setUp("a", () => {});
  workers[0].answer({ type: "READY", addresses: {} });
  await one;
  const two = runtime.setUp("b", () => {});
  workers[0].answer({ type: "READY", addresses: { "liste:a": "a/" } });

  assert.deepEqual(await two, { addresses: { "liste:a": "a/" } });
  assert.equal(workers.length, 1);
});

test("a run carries the answers and the day", async () => {
  const asked = runtime.run("uygunluk", { year_at_start: "3" }, "2026-06-01");

  const [{ type, calculator, answers, today }] = workers[0].sent;
  assert.equal(type, "RUN");
  assert.deepEqual([calculator, today], ["uygunluk", "2026-06-01"]);
  assert.deepEqual(answers, { year_at_start: "3" });
  workers[0].answer({ type: "RESULT", result: {}, view: "x" });
  assert.deepEqual(await asked, { result: {}, view: "x" });
});

test("after a failure the worker is ended and the next try gets a new one", async () => {
  const failing = runtime.setUp("a", () => {});
  workers[0].answer({ type: "FAILED", message: "404" });
  await assert.rejects(failing, { message: "404" });
  assert.equal(workers[0].ended, true);

  const again = runtime.setUp("a", () => {});
  workers[1].answer({ type: "READY", addresses: {} });

  assert.deepEqual(await again, { addresses: {} });
  assert.equal(workers[1].ended, false);
});

for (const [what, ask, limit] of [
  ["a start", () => runtime.setUp("a", () => {}), 60_000],
  ["a run", () => runtime.run("a", {}, "2026-06-01"), 10_000],
]) {
  test(`${what} that never answers is given up in time`, async () => {
    const asked = ask();

    mock.timers.tick(limit - 1);
    assert.equal(workers[0].ended, false);
    mock.timers.tick(1);

    await assert.rejects(asked, { message: /SETUP|RUN/ });
    assert.equal(workers[0].ended, true);
  });
}

test("a failure takes the other open questions of that worker with it", async () => {
  const one = runtime.setUp("a", () => {});
  const two = runtime.setUp("b", () => {});
  workers[0].answer({ type: "FAILED", message: "no memory" });

  await assert.rejects(two, { message: "no memory" });
  await assert.rejects(one, { message: "no memory" });
  assert.equal(workers.length, 1);
});
