// Questions to the worker: each answer finds its own, none is waited for in vain.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import {
  Channel,
  ResponseTimeout,
} from "../../../../interactive/shell/calculator/messages.mjs";

class Line {
  sent = [];
  ended = 0;
  postMessage(message) {
    this.sent.push(message);
  }
  terminate() {
    this.ended += 1;
  }
  answer(message) {
    this.onmessage({ data: message });
  }
}

let line;
let channel;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  line = new Line();
  channel = new Channel(line);
});

test("a question carries its type, its body and an id of its own", () => {
  channel.request("SETUP", { calculator: "a" }, 100).catch(() => {});
  channel.request("RUN", { answers: {} }, 100).catch(() => {});

  const [first, second] = line.sent;
  assert.equal(first.type, "SETUP");
  assert.equal(first.calculator, "a");
  assert.deepEqual(second.answers, {});
  assert.notEqual(first.id, second.id);
});

test("what a body carries cannot pose as another type or id", () => {
  channel.request("RUN", { type: "SETUP", id: 99 }, 100).catch(() => {});

  assert.equal(line.sent[0].type, "RUN");
  assert.equal(line.sent[0].id, 1);
});

test("answers find their questions in whatever order they come", async () => {
  const one = channel.request("RUN", {}, 100);
  const two = channel.request("RUN", {}, 100);
  const [first, second] = line.sent.map(({ id }) => id);

  line.answer({ id: second, type: "RESULT", result: "two" });
  line.answer({ id: first, type: "RESULT", result: "one" });

  assert.deepEqual(await one, { result: "one" });
  assert.deepEqual(await two, { result: "two" });
});

test("a stage is told and leaves the question open", async () => {
  const stages = [];
  const asked = channel.request("SETUP", {}, 100, (stage) => stages.push(stage));

  line.answer({ id: 1, type: "STAGE", name: "download" });
  line.answer({ id: 1, type: "STAGE", name: "start" });
  line.answer({ id: 1, type: "READY", addresses: {} });

  assert.deepEqual(await asked, { addresses: {} });
  assert.deepEqual(stages, ["download", "start"]);
});

test("FAILED rejects its own question with the worker's words", async () => {
  const bad = channel.request("RUN", {}, 100);
  const good = channel.request("RUN", {}, 100);

  line.answer({ id: 1, type: "FAILED", message: "KeyError: 'x'" });
  line.answer({ id: 2, type: "RESULT", result: 1 });

  await assert.rejects(bad, { message: "KeyError: 'x'" });
  assert.deepEqual(await good, { result: 1 });
});

test("no answer within the limit is an answer too late", async () => {
  const asked = channel.request("SETUP", {}, 100);

  mock.timers.tick(99);
  assert.equal(line.sent.length, 1);
  mock.timers.tick(1);

  await assert.rejects(asked, ResponseTimeout);
});

test("each question has its own limit", async () => {
  const short = channel.request("RUN", {}, 10);
  const long = channel.request("SETUP", {}, 1000);

  mock.timers.tick(10);
  await assert.rejects(short, ResponseTimeout);
  line.answer({ id: 2, type: "READY" });

  assert.deepEqual(await long, {});
});

test("an answer after its limit, or to nobody's question, is passed over", async () => {
  const late = channel.request("RUN", {}, 10);
  mock.timers.tick(10);
  await assert.rejects(late, ResponseTimeout);

  line.answer({ id: 1, type: "RESULT", result: "late" });
  line.answer({ id: 77, type: "FAILED", message: "nobody" });
  line.answer({ type: "STAGE", name: "start" });

  const next = channel.request("RUN", {}, 10);
  line.answer({ id: 2, type: "RESULT", result: "next" });
  assert.deepEqual(await next, { result: "next" });
});

test("an answered question does not fail when its limit passes", async () => {
  const asked = channel.request("RUN", {}, 10);
  line.answer({ id: 1, type: "RESULT", result: 1 });

  mock.timers.tick(1000);

  assert.deepEqual(await asked, { result: 1 });
});

test("closing ends the worker and fails every open question", async () => {
  const open = [channel.request("SETUP", {}, 100), channel.request("RUN", {}, 100)];

  channel.close(new Error("over"));

  for (const asked of open) await assert.rejects(asked, { message: "over" });
  assert.equal(line.ended, 1);
});

test("a worker that cannot start fails what was asked of it", async () => {
  const asked = channel.request("SETUP", {}, 100);

  line.onerror({ message: "no such file" });

  await assert.rejects(asked, { message: "no such file" });
});

test("a message that cannot be read fails what was asked", async () => {
  const asked = channel.request("SETUP", {}, 100);

  line.onmessageerror();

  await assert.rejects(asked, { message: "unreadable message" });
});
