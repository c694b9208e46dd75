// The offline copy of the site, as a page sees it: whether there is one, how to turn it
// on and off, and what it holds. The worker's registration is what remembers the choice.

import { SITE } from "../common/site.mjs";

// Milliseconds that a worker has to say what it holds.
const SILENCE = 5_000;

/** Return the names of this site's caches; other sites of the host have theirs. */
const cacheNames = async () => {
  try {
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(`rehber ${SITE.href} `));
  } catch {
    return []; // a browser that stores nothing refuses even the question
  }
};

/** Return whether this browser can store a copy in this window. */
export const canStoreCopy = (world = globalThis) => {
  try {
    return Boolean(
      /^https?:/.test(world.location.protocol) &&
        world.isSecureContext &&
        world.navigator.serviceWorker &&
        world.caches,
    );
  } catch {
    return false; // a frame without an origin may not even ask
  }
};

/** Return the registration of this site's worker, if any; never another site's. */
export const registration = async () => {
  try {
    const nearest = await navigator.serviceWorker.getRegistration(SITE.href);
    return nearest?.scope === SITE.href ? nearest : undefined;
  } catch {
    return undefined; // as above
  }
};

const WORKER = new URL("service-worker.js", SITE);

/**
 * Ask the server for the worker: "there", "gone", or "unreachable". A connection may be
 * up and lead nowhere, so the server is asked for some headers.
 */
export const askServer = async () => {
  if (!navigator.onLine) return "unreachable";
  try {
    const response = await fetch(WORKER, { method: "HEAD", cache: "no-store" });
    const type = response.headers.get("Content-Type") ?? "";
    return response.ok && type.includes("javascript") ? "there" : "gone";
  } catch {
    return "unreachable";
  }
};

/** Store a copy; the promise resolves once it is complete. */
export const turnOn = async (onProgress) => {
  let reason;
  const listen = ({ data }) => {
    if (data?.rehber === "KEEPING") onProgress(data);
    if (data?.rehber === "FAILED") reason = data.reason;
  };
  navigator.serviceWorker.addEventListener("message", listen);
  try {
    const options = { scope: SITE.href };
    const made = await navigator.serviceWorker.register(WORKER.href, options);
    await activated(made.installing ?? made.waiting ?? made.active);
  } catch (error) {
    // The worker tells what it met; a browser that refuses it tells only that.
    const unreachable = (await askServer()) === "unreachable";
    const cause = unreachable ? "unreachable" : (reason ?? error.name);
    throw new Error(cause, { cause: error });
  } finally {
    navigator.serviceWorker.removeEventListener("message", listen);
  }
  navigator.storage?.persist?.(); // some browsers ask the reader; no need to wait
};

const activated = (worker) =>
  new Promise((resolve, reject) => {
    const check = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("redundant"));
    };
    worker.addEventListener("statechange", check);
    check();
  });

/** Remove the worker and every file that it has stored. */
export const turnOff = async () => {
  await (await registration())?.unregister();
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
};

/** Return what the copy in use holds: `{made, files, later}`; null without a copy. */
export const copyContents = async () => {
  const worker = (await registration())?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  const response = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(null), SILENCE); // a worker that is not ours
  });
  worker.postMessage({ rehber: "TELL" }, [port2]);
  return response;
};

/** Return how many bytes the copies of this site take. */
export const copySize = async () => {
  let sum = 0;
  for (const name of await cacheNames()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      sum += (await (await cache.match(request)).blob()).size;
    }
  }
  return sum;
};
