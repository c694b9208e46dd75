// Runs a workload in a module, as a page would, and writes its answers and, if the
// module records them, the functions that ran or the blocks of memory that were read.
//
//   node replay.mjs <slim_python.mjs> <module.wasm> <workload.json> <out.json>

import fs from "node:fs";
import { pathToFileURL } from "node:url";

// A fresh Python begins at every so many runs, and does so many.
const [STEP, LENGTH] = [24, 48];
// So many answers are given on one page.
const VISIT = 16;

const [script, wasm, workload, out] = process.argv.slice(2);
const { instantiate } = await import(pathToFileURL(script));
const { documents, runs } = JSON.parse(fs.readFileSync(workload, "utf8"));

const compiled = await WebAssembly.compile(fs.readFileSync(wasm));
// An answer as long as a book makes memory grow: those functions are used, too.
const BOOK = JSON.stringify({ unheard_of: "x".repeat(2 ** 25) });

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

/** Run in a fresh Python; return its answers and what it has recorded. */
const replay = async (someDocuments, some, book = "") => {
  let instance;
  const call = await instantiate(async (imports) => {
    instance = await WebAssembly.instantiate(compiled, imports);
    return instance;
  });
  for (const document of someDocuments) call("set_up", document);
  const answers = some.map((run) => call("run", ...run));
  for (const [name, , today] of book ? some.slice(0, 1) : []) call("run", name, book, today);
  return { answers, used: recorded(instance.exports) };
};

/** Yield what pages do: read one document, try it without answers, then answer. */
function* visits() {
  for (const document of documents) {
    const { calculator, as_of: built } = JSON.parse(document);
    const own = runs.filter(([name]) => name === calculator);
    for (let n = 0; n < own.length; n += VISIT) {
      yield [[document], [[calculator, "{}", built], ...own.slice(n, n + VISIT)]];
    }
  }
}

/** Yield other orders: Python specializes its code by what ran before. */
function* orders() {
  yield [documents, runs.toReversed()];
  for (let n = 0; n < runs.length; n += STEP) {
    const some = runs.slice(n, n + LENGTH);
    const names = new Set(some.map(([name]) => name));
    yield [documents.filter((each) => names.has(JSON.parse(each).calculator)), some];
  }
  yield* visits();
}


const { answers, used } = await replay(documents, runs, BOOK);
const all = new Set(used);
const isNoting = WebAssembly.Module.exports(compiled).some(({ name }) => name === "notes");
for (const order of used.length ? (isNoting ? visits() : orders()) : []) {
  for (const number of (await replay(...order)).used) all.add(number);
}
fs.writeFileSync(out, JSON.stringify({ answers, used: [...all].sort((a, b) => a - b) }));
