// The one Python of a page: started when first needed, restarted after a failure.
// The slim runtime goes first; if it fails, stock Pyodide answers the same questions.

import { Channel, Failed } from "./messages.mjs";

/**
 * The slim runtime's address, digest and size. The build fills it in; without one,
 * stock Pyodide does everything.
 * @type {{ module: string, digest: string, bytes: number } | null}
 */
export const SLIM = null;

// Milliseconds of silence allowed; the slim runtime reports each chunk it downloads.
const SLIM_LIMITS = { SETUP: 20_000, RUN: 4_000 };
const STOCK_LIMITS = { SETUP: 60_000, RUN: 10_000 };
const WORKER = new URL("worker.mjs", import.meta.url);
const FILES = new URL("../../runtime/", import.meta.url);

/** What starts, in which worker, and the documents that it reads. */
class Python {
  #runtime;
  #limits;
  #channel = new Channel(new Worker(WORKER, { type: "module" }));
  #reading = new Map();

  constructor(slim) {
    this.slim = Boolean(slim);
    this.ended = false;
    this.#runtime = slim ? { slim } : { stock: FILES.href };
    this.#limits = slim ? SLIM_LIMITS : STOCK_LIMITS;
  }

  /** Ask; once something went wrong here, nothing is asked again. */
  async ask(type, body, onStage) {
    try {
      return await this.#channel.ask(type, body, this.#limits[type], onStage);
    } catch (error) {
      this.end(error);
      throw error;
    }
  }

  /** End it; whatever it still was asked fails with `reason`. */
  end(reason) {
    this.ended = true;
    this.#channel.close(reason);
  }

  /** Let it read a document, unless it did. */
  read(calculator, onStage) {
    if (!this.#reading.has(calculator)) {
      const body = { runtime: this.#runtime, calculator };
      this.#reading.set(calculator, this.ask("SETUP", body, onStage));
    }
    return this.#reading.get(calculator);
  }
}

export class Runtime {
  #slim;
  #python;
  #documents = new Set();

  /** @param {{ module: string, digest: string, bytes: number } | null} slim */
  constructor(slim) {
    this.#slim = slim && { ...slim, module: new URL(slim.module, FILES).href };
  }

  /** Start Python if need be and let it read a calculator's document. */
  async setUp(calculator, onStage) {
    const ready = await this.#do((python) => python.read(calculator, onStage));
    this.#documents.add(calculator);
    return ready;
  }

  /** Evaluate answers; the calculator must have been set up. */
  run(calculator, answers, today, onStage) {
    return this.#do(async (python) => {
      // Another Python than the one that was set up has read nothing yet.
      for (const document of this.#documents) await python.read(document, onStage);
      return python.ask("RUN", { calculator, answers, today });
    });
  }

  /** End what hangs; the next question starts anew. */
  giveUp() {
    this.#python?.end(new Failed("given up", true));
  }

  /** Return the Python that is there; after both have failed, begin with the slim one. */
  #open(first = this.#slim) {
    if (!this.#python || this.#python.ended) this.#python = new Python(first);
    return this.#python;
  }

  /** Do something with a Python; if the slim one fails, once more with stock Pyodide. */
  async #do(task) {
    const python = this.#open();
    try {
      return await task(python);
    } catch (error) {
      if (!python.slim || error.final) throw error;
      console.info(`slim runtime: ${error.message}`);
      return task(this.#open(null));
    }
  }
}

const ours = new Runtime(SLIM);

export const setUp = (...given) => ours.setUp(...given);
export const run = (...given) => ours.run(...given);
export const giveUp = () => ours.giveUp();
