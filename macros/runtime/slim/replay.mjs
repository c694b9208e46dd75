// Runs a workload in a module, as a page would, and writes its answers and, if the
// module records them, the functions that ran or the blocks of memory that were read.
//
//   node replay.mjs <module.wasm> <workload.json> <out.json>

import fs from "node:fs";

import { instantiate } from "./slim_python.mjs";

// A fresh Python begins at every so many calls, and answers so many.
const [STEP, LENGTH] = [24, 48];
// So many answers are given on one page.
const VISIT = 16;
// What stands for it in the workload (`LONG` in workload.py).
const LONG = "{long}";
const longText = "x".repeat(2 ** 25);

const [wasm, workload, out] = process.argv.slice(2);
const { sessions, long_call: longCall } = JSON.parse(fs.readFileSync(workload, "utf8"));

const compiled = await WebAssembly.compile(fs.readFileSync(wasm));
const setUps = sessions.flatMap((session) => session.set_up);
const calls = sessions.flatMap((session) => session.calls);

/** Return the numbers of the functions or blocks that a module has recorded, if any. */
const recorded = ({ memory, notes, blocks, ...exports }) => {
  if (notes) {
    const read = new Uint8Array(memory.buffer, notes.value, blocks.value);
    return [...read.keys()].filter((number) => read[number]);
  }
  return Object.entries(exports)
    .filter(([name, { value }]) => name.startsWith("#") && value)
    .map(([name]) => Number(name.slice(1)));
};

/** Ask a fresh Python; return its answers and what it has recorded. */
const replay = async (texts) => {
  let instance;
  const call = await instantiate(async (imports) => {
    instance = await WebAssembly.instantiate(compiled, imports);
    return instance;
  });
  const answers = texts.map((each) => call(...each));
  return { answers, call, used: () => recorded(instance.exports) };
};

/** Yield what pages ask: all that sets one up, then some of its calls. */
function* visits() {
  for (const session of sessions) {
    for (let n = 0; n === 0 || n < session.calls.length; n += VISIT) {
      yield [...session.set_up, ...session.calls.slice(n, n + VISIT)];
    }
  }
}

/** Yield other orders: Python specializes its code by what ran before. */
function* orders() {
  yield [...setUps, ...calls.toReversed()];
  const owners = sessions.flatMap((session) => session.calls.map(() => session));
  for (let n = 0; n < calls.length; n += STEP) {
    const own = new Set(owners.slice(n, n + LENGTH));
    const before = [...own].flatMap((session) => session.set_up);
    yield [...before, ...calls.slice(n, n + LENGTH)];
  }
  yield* visits();
}

const { answers, call, used } = await replay([...setUps, ...calls]);
// An answer as long as a book makes memory grow: those functions are used, too.
if (longCall) call(...longCall.map((text) => text.replace(LONG, () => longText)));
const all = new Set(used());
const isNoting = WebAssembly.Module.exports(compiled).some(
  ({ name }) => name === "notes",
);
for (const order of all.size ? (isNoting ? visits() : orders()) : []) {
  for (const number of (await replay(order)).used()) all.add(number);
}
fs.writeFileSync(
  out,
  JSON.stringify({ answers, used: [...all].sort((a, b) => a - b) }),
);
