// The slim runtime's host: which functions it gives to Python, and how it fails.

import assert from "node:assert/strict";
import { test } from "node:test";

import { instantiate, Missing, startInParts } from "#slim/slim_python.mjs";

/** The exports of a fake Python that keeps texts in a memory. */
const fakePython = (answer) => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 8 });
  const texts = new Map();
  let free = 1024;
  let handle = 0;
  const bytes = () => new Uint8Array(memory.buffer);
  const malloc = (size) => {
    free += size;
    return free - size + (4 - ((free - size) % 4));
  };
  const store = (text) => {
    handle += 1;
    texts.set(handle, text);
    return handle;
  };
  const exports = {
    memory,
    malloc: (size) => malloc(size + 4),
    free: () => {},
    entry_point: { value: 7 },
    Py_DecRef: (object) => texts.delete(object),
    PyUnicode_FromStringAndSize: (at, size) =>
      store(new TextDecoder().decode(bytes().slice(at, at + size))),
    PyObject_Vectorcall: (_entryPoint, at, number) => {
      const objects = [...new Uint32Array(memory.buffer, at, number)];
      const text = answer(...objects.map((each) => texts.get(each)));
      return text === null ? 0 : store(text);
    },
    PyUnicode_AsUTF8AndSize: (object, size) => {
      const data = new TextEncoder().encode(texts.get(object));
      const at = malloc(data.length + 4);
      bytes().set(data, at);
      new Uint32Array(memory.buffer)[size >>> 2] = data.length;
      return at;
    },
  };
  return { exports, texts };
};

const instantiated = async (answer) => {
  const python = fakePython(answer);
  let imports;
  const call = await instantiate(async (linked) => {
    imports = linked;
    return python;
  });
  return { call, imports, ...python };
};

test("texts pass unchanged in both directions, and none leaks", async () => {
  const { call, texts } = await instantiated((...texts) => texts.join("|"));

  assert.equal(call("run", "ğüşİıÇ 😀", ""), "run|ğüşİıÇ 😀|");
  assert.equal(texts.size, 0);
});

test("no answer means that something is missing", async () => {
  const silent = await instantiated(() => null);

  assert.throws(() => silent.call("run"), Missing);
});

test("an import that the host lacks stops Python; the clock and memory are there", async () => {
  const { imports, exports } = await instantiated(() => "");

  assert.throws(() => imports.env.__syscall_socket(), { message: "__syscall_socket" });
  assert.ok(imports["GOT.func"].glClear instanceof WebAssembly.Global);
  assert.equal(imports.env.emscripten_resize_heap(3 * 65_536 + 1), 1);
  assert.equal(exports.memory.buffer.byteLength, 4 * 65_536);
  assert.equal(imports.env.emscripten_resize_heap(0xffffffff), 0);
  imports.wasi_snapshot_preview1.clock_time_get(0, 0n, 16);
  const time = new DataView(exports.memory.buffer).getBigUint64(16, true);
  assert.ok(Math.abs(Number(time / 1_000_000n) - Date.now()) < 5_000);
});

/** A Python in two parts: without the other one, `fails` says which texts fail. */
const startedInParts = async (fails, rest) => {
  const log = [];
  let instances = 0;
  const link = async () => {
    const number = ++instances;
    return fakePython((...texts) => {
      log.push([number, ...texts]);
      return fails(number, ...texts) ? null : texts.join();
    });
  };
  const { info } = console;
  console.info = () => {};
  const python = await startInParts(link, rest);
  return { ...python, log, restore: () => Object.assign(console, { info }) };
};

const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

test("what the first part lacks, a Python with both answers, and all that follows", async () => {
  let fetched = 0;
  const rest = async () => {
    fetched += 1;
    return new WebAssembly.Module(EMPTY);
  };
  const fails = (number, _, text) => number === 1 && text === "rare";
  const { setUp, call, log, restore } = await startedInParts(fails, rest);

  assert.equal(await setUp("set_up", "rules"), "set_up,rules");
  assert.equal(await call("run", "usual"), "run,usual");
  assert.equal(fetched, 0);
  const both = [call("run", "rare"), call("run", "next")];
  assert.deepEqual(await Promise.all(both), ["run,rare", "run,next"]);
  assert.equal(await call("run", "later"), "run,later");

  assert.equal(fetched, 1);
  const all = ["set_up rules", "run rare", "run next", "run later"];
  assert.deepEqual(
    log.filter(([number]) => number === 2).map(([, ...texts]) => texts.join(" ")),
    all,
  );
  restore();
});

test("what is set up while the other part comes is set up in it once", async () => {
  const rest = async () => new WebAssembly.Module(EMPTY);
  const fails = (number) => number === 1;
  const { setUp, log, restore } = await startedInParts(fails, rest);

  const both = await Promise.all([setUp("one"), setUp("two")]);

  assert.deepEqual(both, ["one", "two"]);
  assert.deepEqual(log, [
    [1, "one"],
    [2, "one"],
    [2, "two"],
  ]);
  restore();
});

test("without the other part it fails, and what fails in both", async () => {
  const offline = async () => {
    throw new TypeError("Failed to fetch");
  };
  const lost = await startedInParts(() => true, offline);
  await assert.rejects(lost.call("run", "a"), { message: "Failed to fetch" });
  const rest = async () => new WebAssembly.Module(EMPTY);
  const broken = await startedInParts(() => true, rest);
  await assert.rejects(broken.call("run", "a"), Missing);
  broken.restore();
});
