// The worker's side of the messages, with the files of a server that is made up here.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { register } from "node:module";
import { beforeEach, test } from "node:test";

const PYODIDE = `
export const loadPyodide = async ({ indexURL, packageBaseUrl }) => {
  for (const name of ["pyodide.asm.wasm", "python_stdlib.zip"]) {
    const response = await fetch(indexURL + name).catch(() => new Promise(() => {}));
    globalThis.types[name] = response.headers.get("Content-Type");
  }
  return {
    loadPackage: async (name) => globalThis.loaded.push([name, packageBaseUrl]),
    pyimport: (name) => globalThis.engine,
  };
};`;
// The build puts the slim runtime's host beside the worker.
const HOOKS = `
const url = "${import.meta.resolve("#slim/slim_python.mjs")}";
export const resolve = (name, context, next) =>
  name === "./slim_python.mjs" ? { url, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);

const RUNTIME = "http://x/runtime/";
const MODULE = `data:text/javascript,${encodeURIComponent(PYODIDE)}`;

const DOCUMENT = {
  calculator: "a",
  addresses: { "liste:a": "a/" },
  rules: "r1",
  as_of: "2026-01-01",
  revisions: [],
};

let sent;
let files;
let fresh = 0;

const digestOf = (text) => createHash("sha256").update(text).digest("base64");

const served = async (address) => {
  const body = files[address];
  if (body === null) return new Promise(() => {}); // a server that hangs
  const response = new Response(body, { status: body === undefined ? 404 : 200 });
  Object.defineProperty(response, "url", { value: address });
  return response;
};

const ask = async (message) => {
  await globalThis.self.onmessage({ data: message });
  return sent.at(-1);
};

beforeEach(async () => {
  sent = [];
  files = {
    // A server that does not know the type of WebAssembly is good enough.
    [`${RUNTIME}pyodide.mjs`]: "script",
    [`${RUNTIME}pyodide.asm.wasm`]: "wasm",
    [`${RUNTIME}python_stdlib.zip`]: "zip",
    "http://x/document.json": JSON.stringify(DOCUMENT),
  };
  const { digests } = SETUP.runtime.stock;
  for (const [address, body] of Object.entries(files)) {
    digests[address.split("/").at(-1)] = digestOf(body);
  }
  Object.assign(globalThis, { types: {}, loaded: [] });
  globalThis.engine = {
    set_up: (text) => {
      globalThis.document = text;
    },
    run: (calculator, answers, today, now) =>
      JSON.stringify({ result: { calculator, answers, today, now }, view: "x" }),
  };
  globalThis.self = globalThis;
  globalThis.fetch = served;
  globalThis.postMessage = (message) => sent.push(message);
  // import() cannot fetch http in Node; the address is resolved to the module above.
  globalThis.URL = class extends URL {
    get href() {
      return super.href === `${RUNTIME}pyodide.mjs` ? MODULE : super.href;
    }
  };
  fresh += 1;
  await import(`#shell/calculator/worker.mjs?${fresh}`);
});

const SETUP = {
  type: "SETUP",
  id: 1,
  runtime: { stock: { folder: RUNTIME, digests: {} } },
  calculator: "http://x/document.json",
};
const day = { today: "d", now: "n" };
const RUN = { type: "RUN", id: 2, calculator: "a", answers: { q: "yes" }, ...day };

test("setting up tells its stages, reads the document and is ready", async () => {
  const last = await ask(SETUP);

  const provenance = { rules: "r1", built: "2026-01-01", revisions: [] };
  const { addresses } = DOCUMENT;
  assert.deepEqual(last, { id: 1, type: "READY", addresses, provenance });
  assert.ok(sent.slice(0, -1).every(({ type, id }) => type === "STAGE" && id === 1));
  const stages = sent.slice(0, -1).map(({ name }) => name);
  assert.deepEqual([...new Set(stages)], ["download", "start", "rules"]);
  assert.ok(stages.filter((name) => name === "download").length > 3); // bytes that came
  assert.equal(globalThis.document, files[SETUP.calculator]);
  assert.deepEqual(globalThis.loaded, [["rehber-engine", RUNTIME]]);
  assert.equal(globalThis.types["pyodide.asm.wasm"], "application/wasm");
});

test("answers go as JSON to the one Python of all and come back under their id", async () => {
  await ask(SETUP);
  await ask({ ...SETUP, id: 3 });
  assert.equal(globalThis.loaded.length, 1);
  assert.equal(sent.at(-1).id, 3);

  const result = { calculator: "a", answers: '{"q":"yes"}', ...day };
  assert.deepEqual(await ask(RUN), { id: 2, type: "RESULT", result, view: "x" });
});

for (const address of [
  `${RUNTIME}pyodide.asm.wasm`,
  `${RUNTIME}python_stdlib.zip`,
  SETUP.calculator,
]) {
  test(`a server without ${address} fails at once, and says which`, async () => {
    delete files[address];

    const { message, ...answer } = await ask(SETUP);

    // Without its rules every Python fails.
    const final = address === SETUP.calculator;
    assert.deepEqual(answer, { id: 1, type: "FAILED", final });
    assert.ok(message.endsWith(`404 ${address}`), message);
  });
}

for (const [what, body] of Object.entries({
  cut: JSON.stringify(DOCUMENT).slice(0, -9),
  empty: "{}",
  "a page to log in": "<!doctype html>",
})) {
  test(`rules that are ${what} are told at once, and end all tries`, async () => {
    files[SETUP.calculator] = body;
    files[`${RUNTIME}pyodide.mjs`] = null; // nobody waits for a Python

    const { type, final } = await ask(SETUP);

    assert.deepEqual([type, final], ["FAILED", true]);
  });
}

for (const name of ["pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.zip"]) {
  test(`a ${name} that is not what was built is told at once`, async () => {
    files[RUNTIME + name] = files[RUNTIME + name].slice(1);

    const { type, message } = await ask(SETUP);

    assert.equal(type, "FAILED");
    assert.ok(message.endsWith(`not what was built: ${RUNTIME}${name}`), message);
  });
}

test("where WebAssembly is forbidden, no Python is fetched", async () => {
  const { Module } = WebAssembly;
  WebAssembly.Module = class {
    constructor() {
      throw new WebAssembly.CompileError("forbidden");
    }
  };

  const { type, final } = await ask(SETUP);

  WebAssembly.Module = Module;
  assert.deepEqual([type, final], ["FAILED", true]);
  assert.equal(sent.length, 1);
});

test("what the engine throws is told; the next question is answered", async () => {
  const { run } = globalThis.engine;
  const broken = () => {
    throw new Error("boom");
  };
  globalThis.engine.run = broken;
  const { type, message } = await ask(SETUP); // a Python that cannot answer is not ready
  assert.equal(type, "FAILED");
  assert.match(message, /boom/);

  globalThis.engine.run = run;
  await ask(SETUP);
  globalThis.engine.run = broken;
  assert.match((await ask(RUN)).message, /boom/);
  globalThis.engine.run = run;
  assert.equal((await ask(RUN)).type, "RESULT");
});

const SLIM = { module: "http://x/python.wasm", digest: "no", bytes: 8 };

test("another module than was built is not used, and that is told", async () => {
  for (const [body, message] of [
    ["123456789", /longer than it was built/],
    ["12345678", /not what was built/],
  ]) {
    files[SLIM.module] = body;
    await import(`#shell/calculator/worker.mjs?${body}`);

    const answer = await ask({ ...SETUP, runtime: { slim: SLIM } });

    assert.deepEqual([answer.type, answer.final], ["FAILED", false]);
    assert.match(answer.message, message);
  }
  const shares = sent.filter(({ name }) => name === "download").map((s) => s.share);
  assert.deepEqual([shares.at(0), shares.at(-1)], [0, 1]);
});
