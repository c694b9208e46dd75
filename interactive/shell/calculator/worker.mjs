// Python runs here, away from the page. SETUP starts it and reads one calculator's
// document, RUN evaluates answers; STAGE tells the page what is going on. Every other
// message is the response to the request whose id it carries.
//
// There are two Pythons: the slim runtime, which starts with the engine loaded, and stock
// Pyodide for what the slim one lacks. The page says which of them to start.

import { instantiate } from "./slim_python.mjs";

/** Calls a function of the engine by name; arguments and result are text. */
let engine;

const TYPE = "application/wasm";

// If a file cannot be fetched, Pyodide warns on the console and waits for ever. It also
// insists on the media type of WebAssembly, which old servers do not know.
const rejectOnFailedFetch = () => {
  const originalFetch = self.fetch;
  return new Promise((_, reject) => {
    self.fetch = async (...request) => {
      try {
        const response = await originalFetch(...request);
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        return asWebAssembly(response);
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
};

const asWebAssembly = (response) => {
  if (!response.url.endsWith(".wasm")) return response;
  if (response.headers.get("Content-Type") === TYPE) return response;
  return new Response(response.body, { headers: { "Content-Type": TYPE } });
};

const startStock = async ({ stock }, stage) => {
  stage("download");
  const failed = rejectOnFailedFetch();
  failed.catch(() => {}); // it may fail before anything awaits it
  const { loadPyodide } = await import(new URL("pyodide.mjs", stock).href);
  const loading = loadPyodide({ indexURL: stock, packageBaseUrl: stock });
  const pyodide = await Promise.race([loading, failed]);
  stage("start");
  await pyodide.loadPackage("rehber-engine", { messageCallback: () => {} });
  const python = pyodide.pyimport("interactive.engine");
  return (name, ...texts) => python[name](...texts);
};

/** Read a body to its end, reporting progress, and return its bytes. */
const readAll = async (body, size, stage) => {
  const bytes = new Uint8Array(size);
  const reader = body.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > size) throw new Error("longer than it was built");
    bytes.set(value, length);
    length += value.length;
    stage("download", length / size);
  }
};

const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

/** Compile a module while it is downloaded; refuse one that is not what was built. */
const compile = async ({ module, digest, bytes }, stage) => {
  stage("download", 0);
  // Only a secure context can compute a digest. Elsewhere the browser compares it, and
  // then hands nothing on before it has everything.
  const integrity = self.crypto?.subtle ? "" : `sha256-${digest}`;
  const response = await fetch(module, { integrity });
  if (!response.ok) throw new Error(`${response.status} ${module}`);
  const copy = response.clone();
  const compiling = WebAssembly.compileStreaming(asWebAssembly(response));
  compiling.catch(() => {}); // the digest of a broken one is reported first
  const whole = await readAll(copy.body, bytes, stage);
  if (!integrity) {
    const actual = base64(await crypto.subtle.digest("SHA-256", whole));
    if (actual !== digest) throw new Error(`not what was built: ${module}`);
  }
  return compiling;
};

const startSlim = async ({ slim }, stage) => {
  const compiled = await compile(slim, stage);
  stage("start");
  return instantiate((imports) => WebAssembly.instantiate(compiled, imports));
};

/** Thrown when the rules cannot be fetched: another Python would fail as well. */
class RulesUnavailable extends Error {}

const readRules = async (address) => {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return await response.text();
  } catch (error) {
    throw new RulesUnavailable(error.message);
  }
};

const setUp = async ({ runtime, calculator }, stage) => {
  // A page with several calculators starts Python once.
  engine ??= runtime.slim ? startSlim(runtime, stage) : startStock(runtime, stage);
  const [call, text] = await Promise.all([engine, readRules(calculator)]);
  stage("rules");
  call("set_up", text);
  const document = JSON.parse(text);
  const { addresses, rules, as_of: built, revisions } = document;
  // A function is compiled when it runs first: better now than while somebody waits.
  call("run", document.calculator, "{}", built);
  return { type: "READY", addresses, provenance: { rules, built, revisions } };
};

const run = async ({ calculator, answers, today }) => {
  const call = await engine;
  const text = call("run", calculator, JSON.stringify(answers), today);
  return { type: "RESULT", ...JSON.parse(text) };
};

const handlers = { SETUP: setUp, RUN: run };

self.onmessage = async ({ data: { type, id, ...body } }) => {
  const stage = (name, share) => self.postMessage({ type: "STAGE", id, name, share });
  try {
    self.postMessage({ id, ...(await handlers[type](body, stage)) });
  } catch (error) {
    const final = error instanceof RulesUnavailable;
    self.postMessage({ id, type: "FAILED", message: String(error), final });
  }
};
