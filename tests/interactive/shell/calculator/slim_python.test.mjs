// The slim runtime's host: which functions it gives to Python, and how it fails.

import assert from "node:assert/strict";
import { test } from "node:test";

import { instantiate, Missing } from "#shell/calculator/slim_python.mjs";

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
  const { call, texts } = await instantiated((...texts) => `=${texts.join("|")}`);

  assert.equal(call("run", "ğüşİıÇ 😀", ""), "run|ğüşİıÇ 😀|");
  assert.equal(texts.size, 0);
});

test("an error is thrown with its name; no answer means that something is missing", async () => {
  const failing = await instantiated(() => "!KeyError: 'x'");
  const silent = await instantiated(() => null);

  assert.throws(() => failing.call("run"), { message: "KeyError: 'x'" });
  assert.throws(() => silent.call("run"), Missing);
});

test("an import that the host lacks stops Python; the clock and memory are there", async () => {
  const { imports, exports } = await instantiated(() => "=");

  assert.throws(() => imports.env.__syscall_socket(), { message: "__syscall_socket" });
  assert.ok(imports["GOT.func"].glClear instanceof WebAssembly.Global);
  assert.equal(imports.env.emscripten_resize_heap(3 * 65_536 + 1), 1);
  assert.equal(exports.memory.buffer.byteLength, 4 * 65_536);
  assert.equal(imports.env.emscripten_resize_heap(0xffffffff), 0);
  imports.wasi_snapshot_preview1.clock_time_get(0, 0n, 16);
  const time = new DataView(exports.memory.buffer).getBigUint64(16, true);
  assert.ok(Math.abs(Number(time / 1_000_000n) - Date.now()) < 5_000);
});
