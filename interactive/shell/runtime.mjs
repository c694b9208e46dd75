// The one Python of a page: started when first needed, started anew after a failure.
// The small one goes first; where it fails, the whole one answers the same questions.

import { Channel } from "./messages.mjs";
import { SMALL } from "./small.mjs";

// So long may a Python be silent; the small one tells every piece that has come in.
const SMALL_LIMITS = { SETUP: 20_000, RUN: 4_000 };
const WHOLE_LIMITS = { SETUP: 60_000, RUN: 10_000 };
const WORKER = new URL("worker.mjs", import.meta.url);
const FILES = new URL("../runtime/", import.meta.url);

const small = SMALL && { ...SMALL, module: new URL(SMALL.module, FILES).href };

/** The Python that is used: how it is reached, and the documents that it reads. */
let python;
/** Whether the small one was found wanting on this page. */
let lacking = false;
/** Every document that a Python of this page has read. */
const documents = new Set();

const open = () => {
  const first = small && !lacking;
  python ??= {
    channel: new Channel(new Worker(WORKER, { type: "module" })),
    runtime: first ? { small } : { whole: FILES.href },
    limits: first ? SMALL_LIMITS : WHOLE_LIMITS,
    reading: new Map(),
  };
  return python;
};

/** Ask a Python; once something went wrong with it, it is not asked again. */
const ask = async (used, type, body, onStage) => {
  try {
    return await used.channel.ask(type, body, used.limits[type], onStage);
  } catch (error) {
    used.channel.close(error);
    if (python === used) python = undefined;
    throw error;
  }
};

const read = (used, calculator, onStage) => {
  const { reading, runtime } = used;
  if (!reading.has(calculator)) {
    reading.set(calculator, ask(used, "SETUP", { runtime, calculator }, onStage));
  }
  return reading.get(calculator);
};

/** Do something with the Python that is there; where the small one fails, once more. */
const withPython = async (task) => {
  const used = open();
  try {
    return await task(used);
  } catch (error) {
    // After all has failed, whoever tries again begins from the start.
    lacking = Boolean(used.runtime.small) && !error.final;
    if (!lacking) throw error;
    console.info(`small Python: ${error.message}`);
    return task(open());
  }
};

/** Start Python if need be and let it read a calculator's document. */
export const setUp = async (calculator, onStage) => {
  const ready = await withPython((used) => read(used, calculator, onStage));
  documents.add(calculator);
  return ready;
};

/** Evaluate answers; the calculator must have been set up. */
export const run = (calculator, answers, today) =>
  withPython(async (used) => {
    // Another Python than the one that was set up has read nothing yet.
    for (const document of documents) await read(used, document);
    return ask(used, "RUN", { calculator, answers, today });
  });
