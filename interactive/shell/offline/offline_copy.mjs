// The copy of the site on this device, as a page sees it: whether there is one, how
// to turn it on and off, and what it holds. The registration itself is what remembers.

const SITE = new URL("../../../", import.meta.url).href;

/** Fill the names in braces. */
export const fill = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Return the names of this site's caches, and of no other's of the same host. */
const cacheNames = async () =>
  (await caches.keys()).filter((name) => name.startsWith(`rehber ${SITE} `));

/** Return whether this browser, in this window, can keep a copy at all. */
export const canKeep = (world = globalThis) => {
  try {
    return Boolean(
      /^https?:/.test(world.location.protocol) &&
        world.isSecureContext &&
        world.navigator.serviceWorker &&
        world.caches,
    );
  } catch {
    return false; // a frame of no origin may not even ask
  }
};

/** Return the registration of this site and of no other of the same host, if any. */
export const registration = async () => {
  const found = await navigator.serviceWorker.getRegistration(SITE);
  return found?.scope === SITE ? found : undefined;
};

/** Start keeping a copy; the promise holds once all of it is there. */
export const turnOn = async (onProgress) => {
  let reason = "network";
  const listen = ({ data }) => {
    if (data?.rehber === "KEEPING") onProgress(data);
    if (data?.rehber === "FAILED") reason = data.reason;
  };
  navigator.serviceWorker.addEventListener("message", listen);
  try {
    const address = `${SITE}service-worker.js`;
    const made = await navigator.serviceWorker.register(address, { scope: SITE });
    await settled(made.installing ?? made.waiting ?? made.active);
  } catch (error) {
    throw new Error(reason, { cause: error });
  } finally {
    navigator.serviceWorker.removeEventListener("message", listen);
  }
  navigator.storage?.persist?.(); // some browsers ask the reader; no need to wait
};

const settled = (worker) =>
  new Promise((done, fail) => {
    const look = () => {
      if (worker.state === "activated") done();
      if (worker.state === "redundant") fail(new Error("redundant"));
    };
    worker.addEventListener("statechange", look);
    look();
  });

/** Stop keeping a copy and remove everything that was kept. */
export const turnOff = async () => {
  await (await registration())?.unregister();
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
};

/** Return what the copy in use holds: `{made, files, later}`; nothing without one. */
export const inside = async () => {
  const worker = (await registration())?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
  });
  worker.postMessage({ rehber: "TELL" }, [port2]);
  return answer;
};

/** Return how many bytes the copies of this site take. */
export const bytes = async () => {
  let sum = 0;
  for (const name of await cacheNames()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      sum += (await (await cache.match(request)).blob()).size;
    }
  }
  return sum;
};

/** Return a size as a reader of Turkish reads it: `2,4 MB`. */
export const inMegabytes = (size) => {
  const number = Math.max(size / 1e6, 0.1);
  const digits = { maximumFractionDigits: number < 10 ? 1 : 0 };
  return `${number.toLocaleString("tr-TR", digits)} MB`;
};

/** Return a day in words: `25 Kasım 2026`. */
export const inWords = (day) =>
  new Intl.DateTimeFormat("tr-TR", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00Z`),
  );
