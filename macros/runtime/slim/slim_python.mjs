// Starts a slim runtime: a WebAssembly module whose memory is a snapshot of a started
// Python with its packages imported. Nothing is read, installed or imported here; if the
// module needs anything beyond this, it fails and says what.

const PAGE = 65_536;
const SUCCESS = 0;
const BAD_FILE = 8; // EBADF in WASI: there are no files

/** Thrown when the slim runtime lacks something; stock Pyodide may have it. */
export class Missing extends Error {}

/** The imports that Python needs, by name. */
const hostFunctions = (python) => {
  const view = () => new DataView(python().memory.buffer);
  const jsError = Symbol("error");
  const functions = [];
  return {
    Jsv_GetError_import: () => jsError,
    JsvError_Check: (value) => (value === jsError ? 1 : 0),
    _Py_CheckEmscriptenSignals_Helper: () => 0,
    // Python calls C functions with more arguments than they take. WebAssembly forbids
    // that; JavaScript drops the rest.
    _PyEM_TrampolineCall_JS: (index, one, two, three) => {
      functions[index] ??= python().__indirect_function_table.get(index);
      return functions[index](one, two, three);
    },
    clock_time_get: (_clock, _precision, address) => {
      const now = BigInt(Math.round(Date.now())) * 1_000_000n;
      view().setBigUint64(address, now, true);
      return SUCCESS;
    },
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    emscripten_get_heap_max: () => 2 ** 31,
    emscripten_resize_heap: (size) => {
      const pages = Math.ceil(((size >>> 0) - view().byteLength) / PAGE);
      try {
        python().memory.grow(Math.max(pages, 0));
        return 1;
      } catch {
        return 0;
      }
    },
    fd_write: () => BAD_FILE,
  };
};

/** Any other import stops Python when it is called, before it computes a wrong answer. */
const importsFor = (python) => {
  const known = hostFunctions(python);
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
 * Instantiate the slim runtime.
 * @param {(imports: object) => Promise<WebAssembly.Instance>} link
 * @param {WebAssembly.Module} [rest] the memory that the module leaves out
 * @returns {Promise<(...texts: string[]) => string>} calls the entry point; throws
 *   `WebAssembly.RuntimeError` or `Missing` if it needs something that the module lacks,
 *   or if it raises an exception
 */
export const instantiate = async (link, rest) => {
  let python;
  const instance = await link(importsFor(() => python));
  python = instance.exports;
  // Before anything runs: it might write where this belongs.
  const { memory } = python;
  if (rest) await WebAssembly.instantiate(rest, { env: { memory } });
  // Growing the memory detaches its buffer, so every access makes a new view.
  const bytes = () => new Uint8Array(python.memory.buffer);
  const words = () => new Uint32Array(python.memory.buffer);

  const toPython = (text) => {
    const encoded = new TextEncoder().encode(text);
    const address = python.malloc(encoded.length + 1) >>> 0;
    bytes().set(encoded, address);
    const object = python.PyUnicode_FromStringAndSize(address, encoded.length) >>> 0;
    python.free(address);
    return object;
  };

  const fromPython = (object, size) => {
    const address = python.PyUnicode_AsUTF8AndSize(object, size) >>> 0;
    if (!address) throw new Missing("text");
    const length = words()[size >>> 2];
    // Only Python's own reading stops by itself at memory that is not there.
    python.look_at?.(address, length);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      bytes().subarray(address, address + length),
    );
  };

  return (...texts) => {
    const objects = texts.map(toPython);
    // The vector of arguments, and behind it a word for the length of the answer.
    const vector = python.malloc(4 * (objects.length + 1)) >>> 0;
    words().set(objects, vector >>> 2);
    const { value: entryPoint } = python.entry_point;
    const answer = python.PyObject_Vectorcall(entryPoint, vector, objects.length, 0);
    if (!answer) throw new Missing("answer");
    const text = fromPython(answer >>> 0, vector + 4 * objects.length);
    for (const object of [...objects, answer >>> 0]) python.Py_DecRef(object);
    python.free(vector);
    return text;
  };
};

/**
 * Start a slim runtime with the memory that answers usually read. If a call needs more,
 * a fresh Python with all memory is asked instead, and from then on.
 * @param {(imports: object) => Promise<WebAssembly.Instance>} link
 * @param {() => Promise<WebAssembly.Module>} fetchRest
 * @typedef {(...texts: string[]) => Promise<string>} Call
 * @returns {Promise<{ setUp: Call, call: Call }>} both call the entry point, as with
 *   `instantiate`; what sets Python up is asked again in a fresh one
 */
export const startInParts = async (link, fetchRest) => {
  let first = await instantiate(link);
  let whole;
  const setUps = [];
  const startWhole = async () => {
    const call = await instantiate(link, await fetchRest());
    return { call, answers: new Map(setUps.map((texts) => [texts, call(...texts)])) };
  };
  const ask = async (texts) => {
    try {
      if (first) return first(...texts);
    } catch (error) {
      console.info(`first module: ${error.message}`);
      first = undefined; // two memories would be one too many
      whole = startWhole();
    }
    const { call, answers } = await whole;
    // Nothing is set up twice.
    return answers.get(texts) ?? call(...texts);
  };
  return {
    setUp: (...texts) => {
      setUps.push(texts);
      return ask(texts);
    },
    call: (...texts) => ask(texts),
  };
};
