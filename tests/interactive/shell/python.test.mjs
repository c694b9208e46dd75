// What a sleeping Python gets of its surroundings, and what is said where it gets none.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Missing, wake } from "../../../interactive/shell/python.mjs";

/** A module's exports that hold texts in a memory, as Python does. */
const pretended = (answer) => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 8 });
  const texts = new Map();
  let free = 1024;
  let handle = 0;
  const bytes = () => new Uint8Array(memory.buffer);
  const malloc = (size) => {
    free += size;
    return free - size + (4 - ((free - size) % 4));
  };
  const keep = (text) => {
    handle += 1;
    texts.set(handle, text);
    return handle;
  };
  const exports = {
    memory,
    malloc: (size) => malloc(size + 4),
    free: () => {},
    door: { value: 7 },
    Py_DecRef: (object) => texts.delete(object),
    PyUnicode_FromStringAndSize: (at, size) =>
      keep(new TextDecoder().decode(bytes().slice(at, at + size))),
    PyObject_Vectorcall: (_door, at, number) => {
      const given = [...new Uint32Array(memory.buffer, at, number)];
      const told = answer(...given.map((each) => texts.get(each)));
      return told === null ? 0 : keep(told);
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

const woken = async (answer) => {
  const python = pretended(answer);
  let imports;
  const call = await wake(async (given) => {
    imports = given;
    return python;
  });
  return { call, imports, ...python };
};

test("texts go in and come out as they are, and nothing is held", async () => {
  const { call, texts } = await woken((...given) => `=${given.join("|")}`);

  assert.equal(call("run", "ğüşİıÇ 😀", ""), "run|ğüşİıÇ 😀|");
  assert.equal(texts.size, 0);
});

test("what went wrong inside is thrown under its name", async () => {
  const { call } = await woken(() => "!KeyError: 'x'");

  assert.throws(() => call("run"), { message: "KeyError: 'x'" });
});

test("no answer at all is something missing", async () => {
  const { call } = await woken(() => null);

  assert.throws(() => call("run"), Missing);
});

test("what is not known of the surroundings stops Python by its name", async () => {
  const { imports } = await woken(() => "=");

  assert.throws(() => imports.env.__syscall_socket(), { message: "__syscall_socket" });
  assert.ok(imports["GOT.func"].glClear instanceof WebAssembly.Global);
});

test("memory grows as far as it is asked to, and no further than it can", async () => {
  const { imports, exports } = await woken(() => "=");

  assert.equal(imports.env.emscripten_resize_heap(3 * 65_536 + 1), 1);
  assert.equal(exports.memory.buffer.byteLength, 4 * 65_536);
  assert.equal(imports.env.emscripten_resize_heap(0xffffffff), 0);
});

test("the clock is the reader's", async () => {
  const { imports, exports } = await woken(() => "=");
  imports.wasi_snapshot_preview1.clock_time_get(0, 0n, 16);

  const told = new DataView(exports.memory.buffer).getBigUint64(16, true);
  assert.ok(Math.abs(Number(told / 1_000_000n) - Date.now()) < 5_000);
});
