// Asks a woken Python all of a corpus, as a page would, and writes down what it said
// and, where the module notes it, which functions ran.
//
//   node replay.mjs <python.mjs> <module.wasm> <corpus.json> <out.json>

import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [script, wasm, corpus, out] = process.argv.slice(2);
const { wake } = await import(pathToFileURL(script));
const { documents, runs } = JSON.parse(fs.readFileSync(corpus, "utf8"));

let instance;
const call = await wake(async (imports) => {
  const made = await WebAssembly.instantiate(fs.readFileSync(wasm), imports);
  instance = made.instance;
  return instance;
});

for (const document of documents) call("set_up", document);
const answers = runs.map((given) => call("run", ...given));
// Somebody pastes a whole book: memory grows.
const book = JSON.stringify({ unheard_of: "x".repeat(2 ** 25) });
for (const [name, , today] of runs.slice(0, 1)) call("run", name, book, today);
const ran = Object.entries(instance.exports)
  .filter(([name, { value }]) => name.startsWith("#") && value)
  .map(([name]) => Number(name.slice(1)));
fs.writeFileSync(out, JSON.stringify({ answers, ran }));
