// Questions to the worker: each answer finds its own, none is waited for in vain.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Channel, ResponseTimeout } from "#shell/calculator/messages.mjs";

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

test("a question carries its type, its body, which cannot pose as either, and an id", () => {
  channel.request("SETUP", { calculator: "a" }, 100).catch(() => {});
  channel.request("RUN", { answers: {}, type: "SETUP", id: 99 }, 100).catch(() => {});

  assert.deepEqual(line.sent, [
    { type: "SETUP", calculator: "a", id: 1 },
    { type: "RUN", answers: {}, id: 2 },
  ]);
});

test("answers find their questions in whatever order they come", async () => {
  const [one, bad, two] = [1, 2, 3].map(() => channel.request("RUN", {}, 100));

  line.answer({ id: 2, type: "FAILED", message: "KeyError: 'x'" });
  line.answer({ id: 3, type: "RESULT", result: "two" });
  line.answer({ id: 1, type: "RESULT", result: "one" });

  await assert.rejects(bad, { message: "KeyError: 'x'" });
  assert.deepEqual([await one, await two], [{ result: "one" }, { result: "two" }]);
});

test("each question has its own limit; answers after it or to nobody are passed over", async () => {
  const short = channel.request("RUN", {}, 10);
  const long = channel.request("SETUP", {}, 1000);
  mock.timers.tick(10);
  await assert.rejects(short, ResponseTimeout);

  line.answer({ id: 1, type: "RESULT", result: "late" });
  line.answer({ id: 77, type: "FAILED", message: "nobody" });
  line.answer({ type: "STAGE", name: "start" });
  line.answer({ id: 2, type: "READY", addresses: {} });

  assert.deepEqual(await long, { addresses: {} });
});

const ENDS = {
  over: () => channel.close(new Error("over")),
  "no such file": () => line.onerror({ message: "no such file" }),
  "unreadable message": () => line.onmessageerror(),
};

for (const [message, end] of Object.entries(ENDS)) {
  test(`${message}: the worker is ended and fails all that was asked of it`, async () => {
    const open = ["SETUP", "RUN"].map((type) => channel.request(type, {}, 100));

    end();

    for (const asked of open) await assert.rejects(asked, { message });
    assert.equal(line.ended, 1);
  });
}
