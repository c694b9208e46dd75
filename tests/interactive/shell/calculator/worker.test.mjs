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
const WASM = { "Content-Type": "application/wasm" };

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
  const { body = "", headers = {} } = files[address] ?? {};
  const response = new Response(body, { headers, status: files[address] ? 200 : 404 });
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
    [`${RUNTIME}pyodide.asm.wasm`]: { headers: WASM },
    [`${RUNTIME}python_stdlib.zip`]: {},
    "http://x/document.json": { body: JSON.stringify(DOCUMENT) },
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
  await import(`../../../../interactive/shell/calculator/worker.mjs?${fresh}`);
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
  assert.equal(globalThis.document, files[SETUP.calculator].body);
  assert.deepEqual(globalThis.loaded, [["rehber-engine", RUNTIME]]);
});

test("a Python that cannot answer is not ready", async () => {
  globalThis.engine.run = () => {
    throw new Error("unreachable");
  };

  const { type, message } = await ask(SETUP);

  assert.equal(type, "FAILED");
  assert.match(message, /unreachable/);
});

test("a second calculator starts no second Python", async () => {
  await ask(SETUP);
  await ask({ ...SETUP, id: 3 });

  assert.equal(globalThis.loaded.length, 1);
  assert.equal(sent.at(-1).id, 3);
});

test("answers go to the engine as JSON and come back under their id", async () => {
  await ask(SETUP);
  const answer = await ask(RUN);

  assert.deepEqual(answer, {
    id: 2,
    type: "RESULT",
    result: { calculator: "a", answers: '{"q":"yes"}', today: "d" },
    view: "x",
  });
});

test("WebAssembly from a server that does not know its type still compiles", async () => {
  const wasm = `${RUNTIME}pyodide.asm.wasm`;
  files[wasm] = { headers: { "Content-Type": "application/octet-stream" } };

  await ask(SETUP);

  assert.equal(globalThis.types["pyodide.asm.wasm"], "application/wasm");
});

for (const name of ["pyodide.asm.wasm", "python_stdlib.zip"]) {
  test(`a server without ${name} fails at once, and says which`, async () => {
    delete files[RUNTIME + name];

    const answer = await ask(SETUP);

    assert.equal(answer.type, "FAILED");
    assert.match(answer.message, new RegExp(`404 .*${name}`));
  });
}

test("a document that is missing fails under its id", async () => {
  const answer = await ask({ ...SETUP, calculator: "http://x/gone.json" });

  assert.deepEqual([answer.type, answer.id], ["FAILED", 1]);
  assert.match(answer.message, /404 .*gone\.json/);
});

test("what the engine throws is told, and the next question is answered", async () => {
  await ask(SETUP);
  const { run } = globalThis.engine;
  globalThis.engine.run = () => {
    throw new Error("boom");
  };

  assert.match((await ask(RUN)).message, /boom/);
  globalThis.engine.run = run;
  assert.equal((await ask(RUN)).type, "RESULT");
});

const SLIM = { module: "http://x/python.wasm", digest: "no", bytes: 8 };

for (const [what, body, message] of [
  ["another module than was built", "12345678", /not what was built/],
  ["a longer one", "123456789", /longer than it was built/],
]) {
  test(`${what} is not used, and that is told`, async () => {
    files[SLIM.module] = { body, headers: WASM };

    const answer = await ask({ ...SETUP, runtime: { slim: SLIM } });

    assert.equal(answer.type, "FAILED");
    assert.match(answer.message, message);
    assert.equal(answer.final, false);
  });
}

test("the download's progress is reported", async () => {
  files[SLIM.module] = { body: "12345678", headers: WASM };

  await ask({ ...SETUP, runtime: { slim: SLIM } });

  const shares = sent.filter(({ name }) => name === "download").map((s) => s.share);
  assert.deepEqual([shares.at(0), shares.at(-1)], [0, 1]);
});

test("rules that are missing are nobody's fault but theirs", async () => {
  const answer = await ask({ ...SETUP, calculator: "http://x/gone.json" });

  assert.equal(answer.final, true);
});
