// The one Python of a page: started when first needed, restarted after a failure.
// The slim runtime goes first; if it fails, stock Pyodide answers the same questions.

import { Channel, WorkerFailure } from "./messages.mjs";

/**
 * The slim runtime's address, digest and size, and those of its rest. The build fills
 * them in; without them, stock Pyodide does everything.
 * @typedef {{ module: string, digest: string, bytes: number }} Part
 * @type {(Part & { rest: Part }) | null}
 */
export const SLIM = null;

/**
 * The folder of stock Pyodide and the digest of each file; the build fills them in.
 * @type {{ folder: string, digests: Object<string, string> }}
 */
export const STOCK = null;

// Milliseconds of silence allowed. While bytes come, a download may take as long as the
// line needs; where nothing answers, both Pythons have failed within ten seconds.
const SLIM_LIMITS = {
  SETUP: 5_000,
  download: 5_000,
  start: 10_000,
  rules: 8_000,
  RUN: 4_000,
};
const STOCK_LIMITS = {
  SETUP: 4_000,
  download: 4_000,
  start: 30_000,
  rules: 8_000,
  RUN: 10_000,
};
const WORKER = new URL("worker.mjs", import.meta.url);
const FILES = new URL("../../../runtime/", import.meta.url);

/** One Python in its worker, and the documents that it has read. */
class Python {
  #runtime;
  #limits;
  #channel = new Channel(new Worker(WORKER, { type: "module" }));
  #documents = new Map();

  constructor(slim) {
    this.slim = Boolean(slim);
    this.ended = false;
    this.#runtime = slim
      ? { slim }
      : { stock: { ...STOCK, folder: new URL(STOCK?.folder ?? "", FILES).href } };
    this.#limits = slim ? SLIM_LIMITS : STOCK_LIMITS;
  }

  /** Send a request; after a failure this Python is not used again. */
  async request(type, body, onStage) {
    try {
      return await this.#channel.request(type, body, this.#limits, onStage);
    } catch (error) {
      this.end(error);
      throw error;
    }
  }

  /** End it; requests that it has not answered fail with `reason`. */
  end(reason) {
    this.ended = true;
    this.#channel.close(reason);
  }

  /** Let it read a calculator's document, once. */
  read(calculator, onStage) {
    if (!this.#documents.has(calculator)) {
      const body = { runtime: this.#runtime, calculator };
      this.#documents.set(calculator, this.request("SETUP", body, onStage));
    }
    return this.#documents.get(calculator);
  }
}

const located = (part) => ({ ...part, module: new URL(part.module, FILES).href });

/** Starts Python, restarts it, and falls back from the slim runtime to Pyodide. */
export class Runtime {
  #slim;
  #python;
  #documents = new Set();

  /** @param {(Part & { rest: Part }) | null} slim */
  constructor(slim) {
    this.#slim = slim && { ...located(slim), rest: located(slim.rest) };
  }

  /** Start Python if it has not started, and let it read a calculator's document. */
  async setUp(calculator, onStage) {
    const ready = await this.#attempt((python) => python.read(calculator, onStage));
    this.#documents.add(calculator);
    return ready;
  }

  /** Evaluate `{answers, today, now, files}`; the calculator must have been set up. */
  run(calculator, question, onStage) {
    return this.#attempt(async (python) => {
      // A Python that replaces the one that was set up has read nothing yet.
      for (const document of this.#documents) await python.read(document, onStage);
      return python.request("RUN", { calculator, ...question }, onStage);
    });
  }

  /** End a Python that hangs; the next request starts a new one. */
  abort() {
    this.#python?.end(new WorkerFailure("aborted", true));
  }

  /** Return the Python in use; after both have failed, begin with the slim one again. */
  #current(first = this.#slim) {
    if (!this.#python || this.#python.ended) this.#python = new Python(first);
    return this.#python;
  }

  /** Do a task; if the slim runtime fails, do it once more with stock Pyodide. */
  async #attempt(task) {
    const python = this.#current();
    try {
      return await task(python);
    } catch (error) {
      if (!python.slim || error.final) throw error;
      console.info(`slim runtime: ${error.message}`);
      return task(this.#current(null));
    }
  }
}

const runtime = new Runtime(SLIM);

let hasFailed = false;

const isGone = (address) =>
  fetch(address, { method: "HEAD", cache: "no-store" }).then(
    ({ status }) => status === 404,
    () => false, // without a connection nobody knows
  );

/**
 * Start Python and let it read a document. The error of a second failure has `outdated`
 * if a newer edition has replaced the files of this page: only a reload helps then.
 */
export const setUp = async (document, onStage) => {
  try {
    return await runtime.setUp(document, onStage);
  } catch (error) {
    const gone = hasFailed ? await Promise.all([document, WORKER].map(isGone)) : [];
    hasFailed = true;
    throw Object.assign(error, { outdated: gone.includes(true) });
  }
};

export const run = (...parameters) => runtime.run(...parameters);
export const abort = () => runtime.abort();
