// Runs a workload in a module, as a page would, and writes its answers and, if the
// module records them, the functions that ran.
//
//   node replay.mjs <slim_python.mjs> <module.wasm> <workload.json> <out.json>

import fs from "node:fs";
import { pathToFileURL } from "node:url";

// A fresh Python begins at every so many runs, and does so many.
const [STEP, LENGTH] = [8, 48];

const [script, wasm, workload, out] = process.argv.slice(2);
const { instantiate } = await import(pathToFileURL(script));
const { documents, runs } = JSON.parse(fs.readFileSync(workload, "utf8"));

const compiled = await WebAssembly.compile(fs.readFileSync(wasm));
// An answer as long as a book makes memory grow: those functions are used, too.
const BOOK = JSON.stringify({ unheard_of: "x".repeat(2 ** 25) });

/** Run in a fresh Python; return its answers and the numbers of the functions used. */
const replay = async (some, book = "") => {
  let instance;
  const call = await instantiate(async (imports) => {
    instance = await WebAssembly.instantiate(compiled, imports);
    return instance;
  });
  for (const document of documents) call("set_up", document);
  const answers = some.map((run) => call("run", ...run));
  for (const [name, , today] of book ? some.slice(0, 1) : []) call("run", name, book, today);
  const used = Object.entries(instance.exports)
    .filter(([name, { value }]) => name.startsWith("#") && value)
    .map(([name]) => Number(name.slice(1)));
  return { answers, used };
};

const { answers, used } = await replay(runs, BOOK);
const all = new Set(used);
// Python specializes its code by what ran before, so other orders use other functions.
const orders = runs.flatMap((_, n) => (n % STEP ? [] : [runs.slice(n, n + LENGTH)]));
for (const order of used.length ? [runs.toReversed(), ...orders] : []) {
  for (const number of (await replay(order)).used) all.add(number);
}
fs.writeFileSync(out, JSON.stringify({ answers, used: [...all].sort((a, b) => a - b) }));
