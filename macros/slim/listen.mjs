// Asks a woken Python all of a corpus, as a page would, and writes down what it said
// and, where the module notes it, which functions ran.
//
//   node listen.mjs <python.mjs> <module.wasm> <corpus.json> <out.json>

import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [script, wasm, corpus, out] = process.argv.slice(2);
const { wake } = await import(pathToFileURL(script));
const { documents, runs, more } = JSON.parse(fs.readFileSync(corpus, "utf8"));

let instance;
const call = await wake(async (imports) => {
  const made = await WebAssembly.instantiate(fs.readFileSync(wasm), imports);
  instance = made.instance;
  return instance;
});

const told = (name, ...texts) => {
  try {
    return `=${call(name, ...texts)}`;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return `!${error.message}`;
  }
};

for (const document of documents) call("set_up", document);
const answers = runs.map((given) => call("run", ...given));
// Beyond what a page asks: what an interpreter does of its own accord.
for (const given of more ?? []) told(...given);
const ran = Object.entries(instance.exports)
  .filter(([name, { value }]) => name.startsWith("#") && value)
  .map(([name]) => Number(name.slice(1)));
fs.writeFileSync(out, JSON.stringify({ answers, ran }));
