// Python lives here, away from the page. SETUP starts it and reads one
// calculator, RUN evaluates answers; STAGE tells the page what is going on.
// Every other message answers the one whose id it carries.

let engine;

// When a part cannot be fetched, Pyodide warns on the console and waits for ever.
// It also insists on the type of WebAssembly, which old servers do not know.
const failedFetch = () => {
  const plain = self.fetch;
  return new Promise((_, reject) => {
    self.fetch = async (...request) => {
      try {
        const response = await plain(...request);
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
  const type = "application/wasm";
  if (!response.url.endsWith(".wasm")) return response;
  if (response.headers.get("Content-Type") === type) return response;
  return new Response(response.body, { headers: { "Content-Type": type } });
};

const startPython = async (runtime, stage) => {
  stage("download");
  const failed = failedFetch();
  failed.catch(() => {}); // it may fail before anyone waits for it
  const { loadPyodide } = await import(new URL("pyodide.mjs", runtime).href);
  const loading = loadPyodide({ indexURL: runtime, packageBaseUrl: runtime });
  const pyodide = await Promise.race([loading, failed]);
  stage("start");
  await pyodide.loadPackage("rehber-engine", { messageCallback: () => {} });
  return pyodide.pyimport("interactive.engine");
};

const readJson = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
};

const setUp = async ({ runtime, calculator }, stage) => {
  // A page with several calculators starts Python once.
  engine ??= startPython(runtime, stage);
  const [python, text] = await Promise.all([engine, readJson(calculator)]);
  stage("rules");
  python.set_up(text);
  const { addresses, rules, as_of: built, revisions } = JSON.parse(text);
  return { type: "READY", addresses, made: { rules, built, revisions } };
};

const run = async ({ calculator, answers, today }) => {
  const python = await engine;
  const text = python.run(calculator, JSON.stringify(answers), today);
  return { type: "RESULT", ...JSON.parse(text) };
};

const handlers = { SETUP: setUp, RUN: run };

self.onmessage = async ({ data: { type, id, ...body } }) => {
  const stage = (name) => self.postMessage({ type: "STAGE", id, name });
  try {
    self.postMessage({ id, ...(await handlers[type](body, stage)) });
  } catch (error) {
    self.postMessage({ id, type: "FAILED", message: String(error) });
  }
};
