// Starts the pinned Pyodide's interpreter without Pyodide's own JavaScript, runs a
// Python script in it, and writes the files that the script left in /out and,
// if asked, a snapshot of its memory.
//
//   node capture.mjs <Pyodide's folder> <wasm> <library.zip> <source> <script.py> <out>
//     [<block> <module> <name>]
//
// <source> appears as /in; <block> is the size of a block of the snapshot's memory, and
// <name> what answers in <module>.
// Clocks stand still and random numbers are zeros, so that the same files leave the same
// memory on every machine.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, wasm, library, source, script, out, block, ...entry] =
  process.argv.slice(2);
const HOME = "/python";
const ENVIRONMENT = { HOME, PWD: HOME, PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" };
// 2021-01-01: zip files cannot hold a date before 1980.
const FIXED_TIME = 1_609_459_200_000;
Date.now = () => FIXED_TIME;

const deterministicWasi = (memory) => ({
  clock_time_get: (_clock, _precision, address) => {
    const view = new DataView(memory().buffer);
    view.setBigUint64(address, BigInt(FIXED_TIME) * 1_000_000n, true);
    return 0;
  },
  random_get: (address, size) => {
    new Uint8Array(memory().buffer, address, size).fill(0);
    return 0;
  },
});

/** Copy a folder into the interpreter's own file system. */
const copyFolder = (FS, from, to) => {
  FS.mkdirTree(to);
  // In the same order on every file system.
  for (const name of fs.readdirSync(from).sort()) {
    const [original, copy] = [path.join(from, name), `${to}/${name}`];
    if (fs.statSync(original).isDirectory()) copyFolder(FS, original, copy);
    else FS.writeFile(copy, fs.readFileSync(original));
  }
};

const lockFile = () =>
  JSON.parse(fs.readFileSync(path.join(pyodide, "pyodide-lock.json"), "utf8"));

const prepareFiles = ({ FS, ENV }) => {
  const [major, minor] = lockFile().info.python.split(".");
  FS.mkdirTree(`/lib/python${major}.${minor}/lib-dynload`);
  FS.mkdirTree("/out");
  FS.writeFile(`/lib/python${major}${minor}.zip`, fs.readFileSync(library));
  FS.mkdirTree(HOME);
  FS.chdir(HOME);
  copyFolder(FS, source, "/in");
  for (const name of Object.keys(ENV)) delete ENV[name];
  Object.assign(ENV, ENVIRONMENT);
};

const start = async () => {
  let exports;
  // The error value of Pyodide's foreign function interface, which is not loaded.
  const jsError = Symbol("error");
  const instantiateWasm = (info, done) => {
    Object.assign(info.env, {
      Jsv_GetError_import: () => jsError,
      JsvError_Check: (value) => (value === jsError ? 1 : 0),
      _Py_emscripten_runtime: () => 0, // would differ with the version of Node
      emscripten_date_now: () => FIXED_TIME,
      emscripten_get_now: () => 0,
    });
    Object.assign(
      info.wasi_snapshot_preview1,
      deterministicWasi(() => exports.memory),
    );
    WebAssembly.instantiate(fs.readFileSync(wasm), info).then(
      ({ instance, module }) => {
        exports = instance.exports;
        done(instance, module);
      },
    );
    return {};
  };
  const noPackages = JSON.stringify({ info: lockFile().info, packages: {} });
  const create = await import(pathToFileURL(path.join(pyodide, "pyodide.asm.mjs")));
  const module = await create.default({
    API: {
      config: { env: {}, args: [], packages: [], jsglobals: globalThis },
      runtimeEnv: { IN_NODE: true },
      lockFilePromise: Promise.resolve(noPackages),
    },
    arguments: [],
    instantiateWasm,
    preRun: [prepareFiles],
    thisProgram: `${HOME}/python`,
  });
  return { FS: module.FS, exports };
};

const bytesOf = (exports) => new Uint8Array(exports.memory.buffer);

const allocateText = (exports, text) => {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const address = exports.malloc(bytes.length);
  bytesOf(exports).set(bytes, address);
  return address;
};

const runScript = (exports, text) => {
  const address = allocateText(exports, text);
  const failed = exports.PyRun_SimpleString(address);
  exports.free(address);
  if (failed) process.exit(1);
};

/**
 * Allocate all free memory, overwrite it with zeros, and never free it: what an answer
 * allocates then lies above the snapshot, and not between what it does not read.
 */
const useUpFreeMemory = (exports) => {
  const { malloc, malloc_usable_size: sizeOf, sbrk, PyObject_Malloc } = exports;
  const zero = (address, size) => bytesOf(exports).fill(0, address, address + size);
  // Python's allocator has a pool for each size up to 512 bytes. It is exhausted once it
  // takes a new arena, which lies above the heap as it was.
  const top = sbrk(0) >>> 0;
  for (let size = 512; size >= 16; size -= 16) {
    for (;;) {
      const address = PyObject_Malloc(size) >>> 0;
      zero(address, size);
      if (address >= top) break;
    }
  }
  // malloc is exhausted for a size once it has to extend the heap.
  for (let size = 1 << 20; size >= 16; size >>= 1) {
    for (;;) {
      const before = sbrk(0);
      const address = malloc(size) >>> 0;
      zero(address, sizeOf(address));
      if (sbrk(0) !== before) break;
    }
  }
};

/** Return the address of a module's attribute. */
const attribute = (exports, module, name) => {
  const texts = [module, name].map((text) => allocateText(exports, text));
  const imported = exports.PyImport_ImportModule(texts[0]);
  const value = imported && exports.PyObject_GetAttrString(imported, texts[1]);
  for (const text of texts) exports.free(text);
  if (!value) throw new Error(`${module} has no ${name}`);
  return value;
};

/**
 * Overwrite the code of frozen modules with zeros: those that are needed have been
 * imported. The interpreter's tables say where each begins and how long it is
 * (`struct _frozen`: name, code, size, kind). Importing one again fails with its name.
 */
const zeroFrozenModules = (exports) => {
  const words = new Uint32Array(exports.memory.buffer);
  for (const table of ["_PyImport_FrozenBootstrap", "_PyImport_FrozenStdlib"]) {
    for (let at = words[exports[table].value / 4] / 4; words[at]; at += 4) {
      const [code, size] = words.subarray(at + 1, at + 3);
      bytesOf(exports).fill(0, code, code + size);
    }
  }
};

/** Allocate a table with a byte for each block of memory; nothing in here uses it. */
const allocateTable = (exports) => {
  const blocks = bytesOf(exports).length / block;
  const table = exports.malloc(blocks);
  bytesOf(exports).fill(0, table, table + blocks);
  return { table, blocks };
};

const writeSnapshot = (exports) => {
  const entryPoint = attribute(exports, ...entry);
  exports.PyGC_Collect();
  // A cache of what was looked up last, by hashes: every answer would read another part.
  exports.PyType_ClearCache();
  zeroFrozenModules(exports);
  useUpFreeMemory(exports);
  const table = allocateTable(exports);
  const memory = bytesOf(exports);
  // JavaScript added the trampoline to the function table; a new instance lacks it.
  const offset = exports._PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET.value;
  const words = new Int32Array(exports.memory.buffer);
  words[(exports._PyRuntime.value + words[offset / 4]) / 4] = 0;
  const globals = Object.entries(exports)
    .filter(([name]) => name.startsWith("="))
    .map(([name, { value }]) => [Number(name.slice(1)), value]);
  const pages = memory.length / 65_536;
  const heap = exports.__heap_base.value >>> 0;
  const state = { entry_point: entryPoint, pages, globals, heap, ...table };
  fs.writeFileSync(path.join(out, "memory.bin"), memory);
  fs.writeFileSync(path.join(out, "memory.json"), JSON.stringify(state));
};

const { FS, exports } = await start();
runScript(exports, fs.readFileSync(script, "utf8"));
for (const name of FS.readdir("/out").filter((each) => !each.startsWith("."))) {
  fs.writeFileSync(path.join(out, name), FS.readFile(`/out/${name}`));
}
if (block) writeSnapshot(exports);
process.exit(0);
