// The one Python of a page: started when first needed, started anew after a failure.

import { Channel } from "./messages.mjs";

const SETUP_LIMIT = 60_000; // six megabytes on a slow line, and a slow phone
const RUN_LIMIT = 10_000;
const WORKER = new URL("worker.mjs", import.meta.url);
const RUNTIME = new URL("../runtime/", import.meta.url).href;

let channel;

const open = () => {
  channel ??= new Channel(new Worker(WORKER, { type: "module" }));
  return channel;
};

const orClose = async (used, promise) => {
  try {
    return await promise;
  } catch (error) {
    used.close(error);
    if (channel === used) channel = undefined;
    throw error;
  }
};

/** Start Python if need be and let it read a calculator's document. */
export const setUp = (calculator, onStage) => {
  const used = open();
  const body = { runtime: RUNTIME, calculator };
  return orClose(used, used.ask("SETUP", body, SETUP_LIMIT, onStage));
};

/** Evaluate answers; the calculator must have been set up. */
export const run = (calculator, answers, today) => {
  const used = open();
  const body = { calculator, answers, today };
  return orClose(used, used.ask("RUN", body, RUN_LIMIT));
};
