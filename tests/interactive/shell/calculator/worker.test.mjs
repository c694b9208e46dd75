// The worker's side of the messages, with the files of a server that is made up here.

import assert from "node:assert/strict";
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

const served = async (address) => {
  const body = files[address];
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
    [`${RUNTIME}pyodide.asm.wasm`]: "",
    [`${RUNTIME}python_stdlib.zip`]: "",
    "http://x/document.json": JSON.stringify(DOCUMENT),
  };
  Object.assign(globalThis, { types: {}, loaded: [] });
  globalThis.engine = {
    set_up: (text) => {
      globalThis.document = text;
    },
    run: (calculator, answers, today) =>
      JSON.stringify({ result: { calculator, answers, today }, view: "x" }),
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
  runtime: { stock: RUNTIME },
  calculator: "http://x/document.json",
};
const RUN = { type: "RUN", id: 2, calculator: "a", answers: { q: "yes" }, today: "d" };

test("setting up tells its stages, reads the document and is ready", async () => {
  const last = await ask(SETUP);

  const provenance = { rules: "r1", built: "2026-01-01", revisions: [] };
  const { addresses } = DOCUMENT;
  assert.deepEqual(last, { id: 1, type: "READY", addresses, provenance });
  assert.deepEqual(
    sent.slice(0, -1).map(({ type, id, name }) => [type, id, name]),
    ["download", "start", "rules"].map((name) => ["STAGE", 1, name]),
  );
  assert.equal(globalThis.document, files[SETUP.calculator]);
  assert.deepEqual(globalThis.loaded, [["rehber-engine", RUNTIME]]);
  assert.equal(globalThis.types["pyodide.asm.wasm"], "application/wasm");
});

test("answers go as JSON to the one Python of all and come back under their id", async () => {
  await ask(SETUP);
  await ask({ ...SETUP, id: 3 });
  assert.equal(globalThis.loaded.length, 1);
  assert.equal(sent.at(-1).id, 3);

  const result = { calculator: "a", answers: '{"q":"yes"}', today: "d" };
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
