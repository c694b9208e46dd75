// The offline copy that a reader has turned on: one complete edition of the site, or none.
// Requests are answered from the copy; only what it does not hold goes to the network.
// The build writes COPY above this: { made, edition, first, later }. The files of `first`
// are stored at once, those of `later` (Python, printed pages) when they are first used.

const ROOT = self.registration.scope;
const PREFIX = `rehber ${ROOT} `; // all sites of a host see each other's caches
const CACHE = PREFIX + COPY.edition;
const EMBEDS = `${ROOT}gomme/`;
const NOT_SAVED = `${ROOT}cevrimdisi/?yok=`;
const PARALLEL = 6;
const FIRST = new Map(Object.entries(COPY.first));
const ALL = new Map([...FIRST, ...Object.entries(COPY.later)]);
const workersOfEmbeds = new Set();
const checked = new Set(); // files whose bytes this worker has verified

/** Return the file that an address names, without regard to what follows ? or #. */
const fileAt = (address) => {
  const { pathname } = new URL(address);
  const path = pathname.slice(new URL(ROOT).pathname.length);
  try {
    const file = decodeURI(path);
    return file === "" || file.endsWith("/") ? `${file}index.html` : file;
  } catch {
    return path; // a lone % names no file of ours
  }
};

const keyOf = (file) => ROOT + encodeURI(file);
/** Some hosts redirect …/index.html to its folder, so the folder is requested. */
const addressOf = (file) => keyOf(file).replace(/(^|\/)index\.html$/, "$1");

const digestOf = async (body) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return [...bytes.slice(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
};

/** A file that the server does not give as the build wrote it; `name` says how. */
const refuse = (name, file) => {
  throw Object.assign(new Error(file), { name });
};

/** Return a response for storing; null if it is not what the build wrote. */
const verified = async (response, digest) => {
  const body = await response.arrayBuffer();
  if ((await digestOf(body)) !== digest) return null;
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  return new Response(body, { headers });
};

const broadcast = async (message) => {
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
};

const copies = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** Return an address without the folder that is named by its content. */
const lasting = (address) => address.replace(/\/[0-9a-f]{16}\//, "/");

/** Return what earlier editions or an interrupted installation have stored. */
const storedBefore = async () => {
  const stored = new Map();
  for (const name of await copies()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys())
      stored.set(lasting(url), await cache.match(url));
  }
  return stored;
};

const fetchOnce = async (file, digest, cache) => {
  const response = await fetch(addressOf(file), { cache });
  if (!response.ok) refuse("Missing", `${response.status} ${file}`);
  const complete = await verified(response, digest);
  return complete ?? refuse("OtherEdition", file);
};

/** Fetch a file; try once more if the connection breaks. */
const fetchFile = (file, digest) =>
  fetchOnce(file, digest, "no-cache").catch(() => fetchOnce(file, digest, "reload"));

/** Put one file into the copy; return whether it had to be fetched. */
const store = async (cache, file, digest, before) => {
  // What was stored may have been damaged since: its bytes count, not its label.
  const same = before ? await verified(before, digest) : null;
  await cache.put(keyOf(file), same ?? (await fetchFile(file, digest)));
  return !same;
};

/** Store the edition: all of `first`, and of `later` what was stored before. */
const storeAll = async () => {
  const cache = await caches.open(CACHE);
  const entries = [...ALL];
  const earlier = await storedBefore();
  let done = 0;
  let changed = 0;
  const next = async () => {
    for (let entry = entries.shift(); entry; entry = entries.shift()) {
      const [file, digest] = entry;
      const before = earlier.get(lasting(keyOf(file)));
      if (!before && !FIRST.has(file)) continue;
      // No `changed += await …`: it adds to the value from before the wait.
      if (await store(cache, file, digest, before)) changed += 1;
      done += 1;
      broadcast({ rehber: "KEEPING", done, of: FIRST.size });
    }
  };
  const stop = (error) => {
    entries.length = 0;
    throw error;
  };
  // Wait for all: one that still fetches would create the cache again after its deletion.
  const runs = Array.from({ length: PARALLEL }, () => next().catch(stop));
  const failed = (await Promise.allSettled(runs)).find(({ reason }) => reason);
  if (failed) throw failed.reason;
  return changed;
};

const install = async () => {
  try {
    // If nothing has changed but the day of the build, readers need not be asked.
    if ((await storeAll()) === 0) await self.skipWaiting();
  } catch (error) {
    await caches.delete(CACHE);
    await broadcast({ rehber: "FAILED", reason: error.name });
    throw error;
  }
};

const activate = async () => {
  for (const name of await copies()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
};

/** Return whether a request comes from an embedded calculator or from its worker. */
const isOfEmbed = async ({ clientId, resultingClientId, request }) => {
  // A request for a new window comes from no client: there is no id.
  const client = clientId ? await self.clients.get(clientId) : undefined;
  const embedded = client?.url.startsWith(EMBEDS) || workersOfEmbeds.has(clientId);
  if (embedded && request.destination === "worker") {
    workersOfEmbeds.add(resultingClientId);
  }
  return embedded;
};

/** Return the range of a stored file that a request asks for. */
const partOf = async (request, stored) => {
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("Range") ?? "");
  if (!range || range[0] === "bytes=-") return stored;
  const body = await stored.blob();
  const [first, last] = range.slice(1);
  const from = first === "" ? Math.max(body.size - Number(last), 0) : Number(first);
  const to =
    first === "" || last === "" ? body.size - 1 : Math.min(last, body.size - 1);
  const headers = new Headers(stored.headers);
  if (from > to) {
    headers.set("Content-Range", `bytes */${body.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Range", `bytes ${from}-${to}/${body.size}`);
  const type = stored.headers.get("Content-Type") ?? "";
  return new Response(body.slice(from, to + 1, type), { status: 206, headers });
};

/** Ask the network; a page that it cannot give is replaced by the page of the copy. */
const fromNetwork = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    const page = request.url.slice(ROOT.length);
    return Response.redirect(NOT_SAVED + encodeURIComponent(page), 302);
  }
};

/** Store a file that was just used. If there is no room left, the reader still has it. */
const storeLater = async (cache, file, response) => {
  const complete = await verified(response, ALL.get(file));
  if (!complete) return;
  try {
    await cache.put(keyOf(file), complete);
  } catch (error) {
    await broadcast({ rehber: "FAILED", reason: error.name });
  }
};

/** Return a stored file; one that was damaged on the disk is removed instead. */
const intact = async (cache, file) => {
  const stored = await cache.match(keyOf(file));
  if (!stored || checked.has(file)) return stored;
  if (await verified(stored.clone(), ALL.get(file))) {
    checked.add(file);
    return stored;
  }
  await cache.delete(keyOf(file));
};

const respond = async (event) => {
  const { request } = event;
  const file = fileAt(request.url);
  // The reader may have turned the copy off while this page was open.
  if ((await isOfEmbed(event)) || !(await caches.has(CACHE))) return fetch(request);
  if (FIRST.has(`${file}/index.html`)) {
    const { origin, pathname, search } = new URL(request.url);
    return Response.redirect(`${origin}${pathname}/${search}`, 302);
  }
  if (!ALL.has(file)) return fromNetwork(request);
  const cache = await caches.open(CACHE);
  const stored = await intact(cache, file);
  if (stored) return partOf(request, stored);
  const response = await fromNetwork(request);
  if (response.status === 200)
    event.waitUntil(storeLater(cache, file, response.clone()));
  return response;
};

const messageHandlers = {
  TAKE: () => self.skipWaiting(),
  TELL: async ({ ports: [port] }) => {
    const requests = await (await caches.open(CACHE)).keys();
    const files = requests.map(({ url }) => decodeURI(url.slice(ROOT.length)));
    port.postMessage({ made: COPY.made, files, later: Object.keys(COPY.later) });
  },
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  event.waitUntil(Promise.resolve(messageHandlers[event.data?.rehber]?.(event)));
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(ROOT) || url.startsWith(EMBEDS)) return;
  event.respondWith(
    respond(event).catch((error) => {
      // A cache that cannot be read must not block the network.
      console.warn(`copy: ${error.message}`);
      return fetch(event.request);
    }),
  );
});
