// Starts the pinned Pyodide's interpreter, and nothing of Pyodide around it; runs a
// Python file in it; keeps the files that it left in /out and, if asked, its memory.
//
//   node capture.mjs <folder of Pyodide> <wasm> <library.zip> <folder> <script.py> <out> [memory]
//
// <folder> is seen as /in. Clocks stand still and chance gives zeros, so that the same
// files leave the same memory wherever they are built.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, wasm, library, given, script, out, kept] = process.argv.slice(2);
const HOME = "/python";
const VARIABLES = { HOME, PWD: HOME, PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" };
// 2021-01-01: zip files know no day before 1980.
const STOPPED = 1_609_459_200_000;
Date.now = () => STOPPED;

const still = (memory) => ({
  clock_time_get: (_clock, _precision, at) => {
    new DataView(memory().buffer).setBigUint64(at, BigInt(STOPPED) * 1_000_000n, true);
    return 0;
  },
  random_get: (at, size) => {
    new Uint8Array(memory().buffer, at, size).fill(0);
    return 0;
  },
});

/** Put a folder into the interpreter's own file system. */
const take = (FS, from, to) => {
  FS.mkdirTree(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) take(FS, source, target);
    else FS.writeFile(target, fs.readFileSync(source));
  }
};

const prepare = ({ FS, ENV }) => {
  const version = fs.readFileSync(path.join(pyodide, "pyodide-lock.json"), "utf8");
  const [major, minor] = JSON.parse(version).info.python.split(".");
  FS.mkdirTree(`/lib/python${major}.${minor}/lib-dynload`);
  FS.mkdirTree("/out");
  FS.writeFile(`/lib/python${major}${minor}.zip`, fs.readFileSync(library));
  FS.mkdirTree(HOME);
  FS.chdir(HOME);
  take(FS, given, "/in");
  for (const name of Object.keys(ENV)) delete ENV[name];
  Object.assign(ENV, VARIABLES);
};

const start = async () => {
  let exports;
  const refused = Symbol("refused");
  const instantiateWasm = (info, done) => {
    Object.assign(info.env, {
      Jsv_GetError_import: () => refused,
      JsvError_Check: (value) => (value === refused ? 1 : 0),
      _Py_emscripten_runtime: () => 0, // which Node this is, is of no interest
      emscripten_date_now: () => STOPPED,
      emscripten_get_now: () => 0,
    });
    Object.assign(
      info.wasi_snapshot_preview1,
      still(() => exports.memory),
    );
    WebAssembly.instantiate(fs.readFileSync(wasm), info).then(({ instance, module }) => {
      exports = instance.exports;
      done(instance, module);
    });
    return {};
  };
  const lock = fs.readFileSync(path.join(pyodide, "pyodide-lock.json"), "utf8");
  const nothing = JSON.stringify({ info: JSON.parse(lock).info, packages: {} });
  const create = await import(pathToFileURL(path.join(pyodide, "pyodide.asm.mjs")));
  const module = await create.default({
    API: {
      config: { env: {}, args: [], packages: [], jsglobals: globalThis },
      runtimeEnv: { IN_NODE: true },
      lockFilePromise: Promise.resolve(nothing),
    },
    arguments: [],
    instantiateWasm,
    preRun: [prepare],
    thisProgram: `${HOME}/python`,
  });
  return { FS: module.FS, exports };
};

const bytesOf = (exports) => new Uint8Array(exports.memory.buffer);

const run = (exports, text) => {
  const source = new TextEncoder().encode(`${text}\0`);
  const at = exports.malloc(source.length);
  bytesOf(exports).set(source, at);
  const failed = exports.PyRun_SimpleString(at);
  exports.free(at);
  if (failed) process.exit(1);
};

/** Take all free memory there is, overwrite it with zeros, and give it back. */
const scrub = (exports) => {
  const { malloc, free, malloc_usable_size: sizeOf, sbrk } = exports;
  const { PyObject_Malloc, PyObject_Free } = exports;
  const held = [];
  const clean = (at, size, release) => {
    bytesOf(exports).fill(0, at, at + size);
    held.push(() => release(at));
  };
  const top = sbrk(0) >>> 0;
  for (let size = 512; size >= 16; size -= 16) {
    for (;;) {
      const at = PyObject_Malloc(size) >>> 0;
      clean(at, size, PyObject_Free);
      if (at >= top) break;
    }
  }
  for (const release of held.splice(0)) release();
  for (let size = 1 << 20; size >= 16; size >>= 1) {
    for (;;) {
      const before = sbrk(0);
      const at = malloc(size) >>> 0;
      clean(at, sizeOf(at), free);
      if (sbrk(0) !== before) break;
    }
  }
  for (const release of held.splice(0)) release();
};

const addressOf = (exports, text) => {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const at = exports.malloc(bytes.length);
  bytesOf(exports).set(bytes, at);
  return at;
};

/** Return where a function of a module lies. */
const find = (exports, module, name) => {
  const texts = [module, name].map((text) => addressOf(exports, text));
  const found = exports.PyImport_ImportModule(texts[0]);
  const call = exports.PyObject_GetAttrString(found, texts[1]);
  for (const text of texts) exports.free(text);
  return call;
};

/**
 * Overwrite the modules that the interpreter carries inside with zeros: those that it
 * needs are imported. Where one lies, and how long it is, stands in its own tables
 * (`struct _frozen`: name, code, size, kind). Importing one again fails, and says so.
 */
const thaw = (exports) => {
  const words = new Uint32Array(exports.memory.buffer);
  for (const table of ["_PyImport_FrozenBootstrap", "_PyImport_FrozenStdlib"]) {
    for (let at = words[exports[table].value / 4] / 4; words[at]; at += 4) {
      const [code, size] = words.subarray(at + 1, at + 3);
      bytesOf(exports).fill(0, code, code + size);
    }
  }
};

const keep = (exports) => {
  const call = find(exports, "interactive.engine", "call");
  exports.PyGC_Collect();
  thaw(exports);
  scrub(exports);
  const memory = bytesOf(exports);
  // Calls through it would be lost: its function was put into the table by JavaScript.
  const offset = exports._PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET.value;
  const words = new Int32Array(exports.memory.buffer);
  words[(exports._PyRuntime.value + words[offset / 4]) / 4] = 0;
  const variables = Object.entries(exports)
    .filter(([name]) => name.startsWith("="))
    .map(([name, { value }]) => [Number(name.slice(1)), value]);
  const told = { door: call, pages: memory.length / 65_536, variables };
  fs.writeFileSync(path.join(out, "memory.bin"), memory);
  fs.writeFileSync(path.join(out, "memory.json"), JSON.stringify(told));
};

const { FS, exports } = await start();
run(exports, fs.readFileSync(script, "utf8"));
for (const name of FS.readdir("/out").filter((each) => !each.startsWith("."))) {
  fs.writeFileSync(path.join(out, name), FS.readFile(`/out/${name}`));
}
if (kept === "memory") keep(exports);
process.exit(0);
