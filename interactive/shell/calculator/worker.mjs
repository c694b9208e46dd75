// Python runs here, away from the page. SETUP starts it and reads one calculator's
// document, RUN evaluates answers; STAGE tells the page what is going on. Every other
// message is the response to the request whose id it carries.
//
// There are two Pythons: the slim runtime, which starts with the engine loaded, and stock
// Pyodide for what the slim one lacks. The page says which of them to start. The slim one
// comes in two parts; the second is fetched only if an answer needs it.

// From macros/runtime/slim/; the build puts it beside this script.
import { startInParts } from "./slim_python.mjs";

/** Resolves to what calls a function of the engine by name; all values are text. */
let engine;

/** Those who wait for Python hear what it is doing. */
const waiting = new Set();

const fetchOriginal = self.fetch.bind(self);

const TYPE = "application/wasm";
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0); // an empty module

/** Thrown where another Python would fail as well. */
class Final extends Error {}

const asWebAssembly = (response) => {
  if (!response.url.endsWith(".wasm")) return response;
  if (response.headers.get("Content-Type") === TYPE) return response;
  return new Response(response.body, { headers: { "Content-Type": TYPE } });
};

/** Read a body to its end; `onBytes` hears of each piece and of the length so far. */
const readAll = async (body, onBytes) => {
  const pieces = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(value);
    length += value.length;
    onBytes(length);
  }
};

const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

/** Fetch a file; refuse one that is not what was built. */
const fetchBuilt = async (address, digest, request) => {
  // Only a secure context can compute a digest. Elsewhere the browser compares it, and
  // then hands nothing on before it has everything.
  const integrity = self.crypto?.subtle ? "" : `sha256-${digest}`;
  const response = await fetchOriginal(address, { ...request, integrity });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const verify = async (whole) => {
    if (integrity) return;
    const actual = base64(await crypto.subtle.digest("SHA-256", whole));
    if (actual !== digest) throw new Error(`not what was built: ${address}`);
  };
  return { response, verify };
};

/**
 * Let Pyodide fetch through us: we tell that bytes come, and refuse what was not built.
 * If a file is missing or broken, Pyodide itself warns on the console and waits for ever.
 * @returns {Promise<never>} rejects as soon as it cannot start
 */
const watchPyodide = ({ digests }, stage) => {
  let open = 0;
  const fetchWhole = async (address, request) => {
    open += 1;
    stage("download");
    const name = new URL(address, self.location?.href).pathname.split("/").at(-1);
    const { response, verify } = await fetchBuilt(address, digests[name], request);
    const whole = await readAll(response.body, () => stage("download"));
    await verify(whole);
    open -= 1;
    if (open === 0) stage("start");
    const type = name.endsWith(".wasm") ? TYPE : response.headers.get("Content-Type");
    return new Response(whole, { headers: { "Content-Type": type } });
  };
  return new Promise((_, reject) => {
    const rejecting =
      (task) =>
      async (...parameters) => {
        try {
          return await task(...parameters);
        } catch (error) {
          reject(error);
          throw error;
        }
      };
    self.onunhandledrejection = ({ reason }) => reject(reason);
    self.fetch = rejecting(fetchWhole);
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = rejecting((...parameters) =>
      instantiateStreaming.apply(WebAssembly, parameters),
    );
  });
};

const startStock = async ({ stock }, stage) => {
  const failed = watchPyodide(stock, stage);
  failed.catch(() => {}); // it may fail before anything awaits it
  const { folder, digests } = stock;
  // Nobody sees how far an import is, so the scripts are fetched before.
  const scripts = Object.keys(digests).filter((name) => name.endsWith(".mjs"));
  await Promise.all(scripts.map((name) => fetch(folder + name)));
  const { loadPyodide } = await import(new URL("pyodide.mjs", folder).href);
  const loading = loadPyodide({ indexURL: folder, packageBaseUrl: folder });
  const pyodide = await Promise.race([loading, failed]);
  const loaded = pyodide.loadPackage("rehber-engine", { messageCallback: () => {} });
  await Promise.race([loaded, failed]);
  const python = pyodide.pyimport("interactive.engine");
  return (name, ...texts) => python[name](...texts);
};

/** Compile a module while it is downloaded. */
const compile = async ({ module, digest, bytes }, stage) => {
  stage("download", 0);
  const { response, verify } = await fetchBuilt(module, digest);
  const copy = response.clone();
  const compiling = WebAssembly.compileStreaming(asWebAssembly(response));
  compiling.catch(() => {}); // the digest of a broken one is reported first
  const whole = await readAll(copy.body, (length) => {
    if (length > bytes) throw new Error("longer than it was built");
    stage("download", length / bytes);
  });
  stage("start");
  await verify(whole);
  return compiling;
};

/** The engine says in its first letter whether it failed. */
const resultOf = (answer) => {
  if (answer.startsWith("!")) throw new Error(answer.slice(1));
  return answer.slice(1);
};

const startSlim = async ({ slim }, stage) => {
  const compiled = await compile(slim, stage);
  const link = (imports) => WebAssembly.instantiate(compiled, imports);
  try {
    const { setUp, call } = await startInParts(link, () => compile(slim.rest, stage));
    return async (name, ...texts) =>
      resultOf(await (name === "set_up" ? setUp : call)(name, ...texts));
  } catch (error) {
    // Without memory for the slim runtime there is none for stock Pyodide.
    throw error instanceof RangeError ? new Final(error.message) : error;
  }
};

/** A policy or a setting may forbid WebAssembly: then no Python starts. */
const requireWebAssembly = () => {
  try {
    new WebAssembly.Module(SMALLEST);
  } catch (error) {
    throw new Final(error.message);
  }
};

/** Return a calculator's document, and its text; a page instead of it is none. */
const readRules = async (address) => {
  try {
    const response = await fetchOriginal(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    const text = await response.text();
    const document = JSON.parse(text);
    if (!document.calculator) throw new Error(`no rules: ${address}`);
    return { text, document };
  } catch (error) {
    throw new Final(error.message);
  }
};

const start = (runtime) => {
  const stage = (...values) => {
    for (const tell of waiting) tell(...values);
  };
  return runtime.slim ? startSlim(runtime, stage) : startStock(runtime, stage);
};

const setUp = async ({ runtime, calculator }, stage) => {
  requireWebAssembly();
  // A page with several calculators starts Python once.
  engine ??= start(runtime);
  const reading = readRules(calculator);
  // Rules that cannot be read are told before any Python is there.
  const call = await Promise.race([engine, reading.then(() => engine)]);
  stage("rules");
  const { text, document } = await reading;
  await call("set_up", text);
  const { addresses, rules, as_of: built, revisions } = document;
  // A function is compiled when it runs first: better now than while somebody waits.
  await call("run", document.calculator, "{}", built);
  return { type: "READY", addresses, provenance: { rules, built, revisions } };
};

const run = async ({ calculator, answers, today, now, files }) => {
  const call = await engine;
  const [given, exported] = [answers, files].map((each) => JSON.stringify(each));
  const text = await call("run", calculator, given, today, now, exported);
  return { type: "RESULT", ...JSON.parse(text) };
};

const handlers = { SETUP: setUp, RUN: run };

self.onmessage = async ({ data: { type, id, ...body } }) => {
  const stage = (name, share) => self.postMessage({ type: "STAGE", id, name, share });
  waiting.add(stage);
  try {
    self.postMessage({ id, ...(await handlers[type](body, stage)) });
  } catch (error) {
    const final = error instanceof Final;
    self.postMessage({ id, type: "FAILED", message: String(error), final });
  } finally {
    waiting.delete(stage);
  }
};
