// The one Python of a page: started when first needed, started anew after a failure.
// The small one goes first; where it fails, the whole one answers the same questions.

import { Channel, Failed } from "./messages.mjs";

/**
 * Where the small Python lies and what it is made of. The build writes it here; where it
 * has not, the whole Python does everything.
 * @type {{ module: string, digest: string, bytes: number } | null}
 */
export const SMALL = null;

// So long may a Python be silent; the small one tells every piece that has come in.
const SMALL_LIMITS = { SETUP: 20_000, RUN: 4_000 };
const WHOLE_LIMITS = { SETUP: 60_000, RUN: 10_000 };
const WORKER = new URL("worker.mjs", import.meta.url);
const FILES = new URL("../runtime/", import.meta.url);

/** What starts, in which worker, and the documents that it reads. */
class Python {
  #runtime;
  #limits;
  #channel = new Channel(new Worker(WORKER, { type: "module" }));
  #reading = new Map();

  constructor(small) {
    this.small = Boolean(small);
    this.ended = false;
    this.#runtime = small ? { small } : { whole: FILES.href };
    this.#limits = small ? SMALL_LIMITS : WHOLE_LIMITS;
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
  #small;
  #python;
  #documents = new Set();

  /** @param {{ module: string, digest: string, bytes: number } | null} small */
  constructor(small) {
    this.#small = small && { ...small, module: new URL(small.module, FILES).href };
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

  /** Return the Python that is there; after all has failed, begin with the small one. */
  #open(first = this.#small) {
    if (!this.#python || this.#python.ended) this.#python = new Python(first);
    return this.#python;
  }

  /** Do something with a Python; where the small one fails, once more with the whole. */
  async #do(task) {
    const python = this.#open();
    try {
      return await task(python);
    } catch (error) {
      if (!python.small || error.final) throw error;
      console.info(`small Python: ${error.message}`);
      return task(this.#open(null));
    }
  }
}

const ours = new Runtime(SMALL);

export const setUp = (...given) => ours.setUp(...given);
export const run = (...given) => ours.run(...given);
export const giveUp = () => ours.giveUp();
