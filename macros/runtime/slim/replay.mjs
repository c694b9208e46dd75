// Runs a workload in a module, as a page would, and writes its answers and, if the
// module records them, the functions that ran.
//
//   node replay.mjs <slim_python.mjs> <module.wasm> <workload.json> <out.json>

import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [script, wasm, workload, out] = process.argv.slice(2);
const { instantiate } = await import(pathToFileURL(script));
const { documents, runs } = JSON.parse(fs.readFileSync(workload, "utf8"));

let instance;
const call = await instantiate(async (imports) => {
  const result = await WebAssembly.instantiate(fs.readFileSync(wasm), imports);
  instance = result.instance;
  return instance;
});

for (const document of documents) call("set_up", document);
const answers = runs.map((run) => call("run", ...run));
// An answer as long as a book makes memory grow: those functions are used, too.
const book = JSON.stringify({ unheard_of: "x".repeat(2 ** 25) });
for (const [name, , today] of runs.slice(0, 1)) call("run", name, book, today);
const used = Object.entries(instance.exports)
  .filter(([name, { value }]) => name.startsWith("#") && value)
  .map(([name]) => Number(name.slice(1)));
fs.writeFileSync(out, JSON.stringify({ answers, used }));
