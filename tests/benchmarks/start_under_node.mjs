// Starts one of the two Pythons under Node and runs it; prints milliseconds as JSON.
//
//   node start_under_node.mjs slim|stock <site> <module.wasm> <calculator>

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [which, site, module, calculator] = process.argv.slice(2);
/** Return a file's path; `*` stands for the folder named by its content. */
const place = (pattern) => fs.globSync(path.join(site, "assets", pattern))[0];
const load = (pattern) => import(pathToFileURL(place(pattern)));
const rules = fs.readFileSync(place(`rules/*/${calculator}.json`), "utf8");

const starts = {
  slim: async () => {
    const { instantiate } = await load("shell/*/calculator/slim_python.mjs");
    const compiled = await WebAssembly.compile(fs.readFileSync(module));
    return instantiate((imports) => WebAssembly.instantiate(compiled, imports));
  },
  stock: async () => {
    const { loadPyodide } = await load("runtime/*/pyodide.mjs");
    const indexURL = path.dirname(place("runtime/*/pyodide.mjs"));
    const pyodide = await loadPyodide({ indexURL, packageBaseUrl: `${indexURL}/` });
    await pyodide.loadPackage("rehber-engine", { messageCallback: () => {} });
    const engine = pyodide.pyimport("interactive.engine");
    return (name, ...texts) => engine[name](...texts);
  },
};

const began = performance.now();
const call = await starts[which]();
call("set_up", rules);
const ready = performance.now() - began;
const answer = () => {
  const asked = performance.now();
  call("run", calculator, "{}", "2026-06-01");
  return performance.now() - asked;
};
const first = answer();
const later = Array.from({ length: 9 }, answer).sort((a, b) => a - b)[4];
console.log(JSON.stringify({ ready, first, later }));
