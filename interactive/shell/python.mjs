// Wakes the Python that was put to sleep when the site was built: a WebAssembly module
// whose memory holds a started interpreter with the engine imported. Nothing is read,
// installed or imported here; what it would need beyond this fails, and says its name.

const PAGE = 65_536;
const SAME = 0;
const NO_SUCH_FILE = 8; // EBADF of WASI: there are no files to read

/** Thrown when the sleeping Python has not what it takes; another one may. */
export class Missing extends Error {}

/** What Python asks of its surroundings, by name. */
const surroundings = (python) => {
  const view = () => new DataView(python().memory.buffer);
  const refused = Symbol("refused");
  const calls = [];
  return {
    Jsv_GetError_import: () => refused,
    JsvError_Check: (value) => (value === refused ? 1 : 0),
    _Py_CheckEmscriptenSignals_Helper: () => 0,
    // Calls a C function with more arguments than it takes, as JavaScript lets one.
    _PyEM_TrampolineCall_JS: (at, one, two, three) => {
      calls[at] ??= python().__indirect_function_table.get(at);
      return calls[at](one, two, three);
    },
    clock_time_get: (_clock, _precision, at) => {
      view().setBigUint64(at, BigInt(Math.round(Date.now())) * 1_000_000n, true);
      return SAME;
    },
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    emscripten_get_heap_max: () => 2 ** 31,
    emscripten_resize_heap: (wanted) => {
      const more = Math.ceil(((wanted >>> 0) - view().byteLength) / PAGE);
      try {
        python().memory.grow(Math.max(more, 0));
        return 1;
      } catch {
        return 0;
      }
    },
    fd_write: () => NO_SUCH_FILE,
  };
};

/** Whatever else is asked for stops Python; nothing was computed wrongly until then. */
const importing = (python) => {
  const known = surroundings(python);
  const missing = (name) => () => {
    throw new Missing(name);
  };
  const functions = new Proxy(known, {
    get: (_, name) => known[name] ?? missing(name),
  });
  const addresses = new Proxy(
    {},
    { get: () => new WebAssembly.Global({ value: "i32", mutable: true }, 0) },
  );
  return {
    env: functions,
    wasi_snapshot_preview1: functions,
    "GOT.func": addresses,
  };
};

/**
 * Wake Python.
 * @param {(imports: object) => Promise<WebAssembly.Instance>} instantiate
 * @returns {Promise<(name: string, ...texts: string[]) => string>} calls a function of
 *   the engine's door with texts; throws what it throws, and `WebAssembly.RuntimeError`
 *   or `Missing` where it needs what is not there
 */
export const wake = async (instantiate) => {
  let python;
  const instance = await instantiate(importing(() => python));
  python = instance.exports;
  const bytes = () => new Uint8Array(python.memory.buffer);
  const words = () => new Uint32Array(python.memory.buffer);

  const give = (text) => {
    const encoded = new TextEncoder().encode(text);
    const at = python.malloc(encoded.length + 1) >>> 0;
    bytes().set(encoded, at);
    const given = python.PyUnicode_FromStringAndSize(at, encoded.length) >>> 0;
    python.free(at);
    return given;
  };

  const take = (object, size) => {
    const at = python.PyUnicode_AsUTF8AndSize(object, size) >>> 0;
    if (!at) throw new Missing("text");
    const end = at + words()[size >>> 2];
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      bytes().subarray(at, end),
    );
  };

  return (...texts) => {
    const given = texts.map(give);
    const room = python.malloc(4 * (given.length + 1)) >>> 0;
    words().set(given, room >>> 2);
    const answer = python.PyObject_Vectorcall(python.door.value, room, given.length, 0);
    if (!answer) throw new Missing("answer");
    const text = take(answer >>> 0, room + 4 * given.length);
    for (const object of [...given, answer >>> 0]) python.Py_DecRef(object);
    python.free(room);
    if (text.startsWith("!")) throw new Error(text.slice(1));
    return text.slice(1);
  };
};
