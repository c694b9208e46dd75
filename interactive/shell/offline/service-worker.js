// The copy of the site that a reader asked to keep: one edition, whole or not at all.
// It answers from what is kept; only what was never kept is asked of the network.
// The build writes COPY above this: { made, edition, first, later }. The files of
// `first` are kept at once, those of `later` (Python, printed pages) when first used.

const ROOT = self.registration.scope;
const OURS = `rehber ${ROOT} `; // caches belong to the whole host, not to one site
const KEPT = OURS + COPY.edition;
const EMBEDS = `${ROOT}gomme/`;
const NOT_HERE = `${ROOT}cevrimdisi/?yok=`;
const AT_A_TIME = 6;
const DIGEST = "X-Rehber-Digest";
const FIRST = new Map(Object.entries(COPY.first));
const ALL = new Map([...FIRST, ...Object.entries(COPY.later)]);
const workersOfEmbeds = new Set();

/** Return the file that an address names; what stands after ? or # is no part of it. */
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
/** Some hosts send a reader from …/index.html to its folder. */
const addressOf = (file) => keyOf(file).replace(/(^|\/)index\.html$/, "$1");

const digestOf = async (body) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return [...bytes.slice(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
};

/** Return what can be kept of an answer; nothing if it is not what the build wrote. */
const sealed = async (answer, digest) => {
  const body = await answer.arrayBuffer();
  if ((await digestOf(body)) !== digest) return null;
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(DIGEST, digest);
  return new Response(body, { headers });
};

const tell = async (message) => {
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
};

const copies = async () =>
  (await caches.keys()).filter((name) => name.startsWith(OURS));

/** Return a file as an earlier edition, or an interrupted start, left it. */
const earlier = async (file) => {
  for (const name of await copies()) {
    const found = await (await caches.open(name)).match(keyOf(file));
    if (found) return found;
  }
};

const once = async (file, digest, cache) => {
  const answer = await fetch(addressOf(file), { cache });
  if (!answer.ok) throw new Error(`${answer.status} ${file}`);
  const whole = await sealed(answer, digest);
  if (!whole) throw new Error(`not of this edition: ${file}`);
  return whole;
};

/** Fetch a file, a second time where the first one broke off: lines do. */
const fetched = (file, digest) =>
  once(file, digest, "no-cache").catch(() => once(file, digest, "reload"));

/** Put one file into the copy; say whether it had to be fetched. */
const keep = async (cache, file, digest, before) => {
  const same = before?.headers.get(DIGEST) === digest;
  await cache.put(keyOf(file), same ? before : await fetched(file, digest));
  return !same;
};

/** Keep the whole edition: all of `first`, and of `later` what was kept before. */
const keepAll = async () => {
  const cache = await caches.open(KEPT);
  const entries = [...ALL];
  let done = 0;
  let news = 0;
  const next = async () => {
    for (let entry = entries.shift(); entry; entry = entries.shift()) {
      const [file, digest] = entry;
      const before = await earlier(file);
      if (!before && !FIRST.has(file)) continue;
      // No `news += await …`: it adds to what `news` was before the wait.
      if (await keep(cache, file, digest, before)) news += 1;
      done += 1;
      tell({ rehber: "KEEPING", done, of: FIRST.size });
    }
  };
  const stop = (error) => {
    entries.length = 0;
    throw error;
  };
  // Whoever still fetches would open the copy anew after it was thrown away.
  const all = Array.from({ length: AT_A_TIME }, () => next().catch(stop));
  const failed = (await Promise.allSettled(all)).find(({ reason }) => reason);
  if (failed) throw failed.reason;
  return news;
};

const install = async () => {
  try {
    // The same pages built on another day are no news to anyone.
    if ((await keepAll()) === 0) await self.skipWaiting();
  } catch (error) {
    await caches.delete(KEPT);
    await tell({ rehber: "FAILED", reason: error.name });
    throw error;
  }
};

const activate = async () => {
  for (const name of await copies()) if (name !== KEPT) await caches.delete(name);
  await self.clients.claim();
};

/** Return whether a request comes from a calculator alone, in a frame or not. */
const isOfEmbed = async ({ clientId, resultingClientId, request }) => {
  // An address typed into a new window comes from nowhere: there is no id.
  const client = clientId ? await self.clients.get(clientId) : undefined;
  const embedded = client?.url.startsWith(EMBEDS) || workersOfEmbeds.has(clientId);
  if (embedded && request.destination === "worker") {
    workersOfEmbeds.add(resultingClientId);
  }
  return embedded;
};

/** Return the part of a kept file that a request asks for. */
const part = async (request, kept) => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("Range") ?? "");
  if (!asked || asked[0] === "bytes=-") return kept;
  const body = await kept.blob();
  const [first, last] = asked.slice(1);
  const from = first === "" ? Math.max(body.size - Number(last), 0) : Number(first);
  const to =
    first === "" || last === "" ? body.size - 1 : Math.min(last, body.size - 1);
  const headers = new Headers(kept.headers);
  if (from > to) {
    headers.set("Content-Range", `bytes */${body.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Range", `bytes ${from}-${to}/${body.size}`);
  const type = kept.headers.get("Content-Type") ?? "";
  return new Response(body.slice(from, to + 1, type), { status: 206, headers });
};

/** Ask the network; a page that cannot be had gives way to the page of what is kept. */
const fromNetwork = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    const wanted = request.url.slice(ROOT.length);
    return Response.redirect(NOT_HERE + encodeURIComponent(wanted), 302);
  }
};

/** Keep what was just used; where there is no room left, it was used all the same. */
const keepLater = async (cache, file, answer) => {
  const whole = await sealed(answer, ALL.get(file));
  if (!whole) return;
  try {
    await cache.put(keyOf(file), whole);
  } catch (error) {
    await tell({ rehber: "FAILED", reason: error.name });
  }
};

const answer = async (event) => {
  const { request } = event;
  const file = fileAt(request.url);
  // A reader may have turned the copy off while this page was open.
  if ((await isOfEmbed(event)) || !(await caches.has(KEPT))) return fetch(request);
  if (FIRST.has(`${file}/index.html`)) {
    const { origin, pathname, search } = new URL(request.url);
    return Response.redirect(`${origin}${pathname}/${search}`, 302);
  }
  if (!ALL.has(file)) return fromNetwork(request);
  const cache = await caches.open(KEPT);
  const kept = await cache.match(keyOf(file));
  if (kept) return part(request, kept);
  const found = await fromNetwork(request);
  if (found.status === 200) event.waitUntil(keepLater(cache, file, found.clone()));
  return found;
};

const questions = {
  TAKE: () => self.skipWaiting(),
  TELL: async ({ ports: [port] }) => {
    const kept = await (await caches.open(KEPT)).keys();
    const files = kept.map(({ url }) => decodeURI(url.slice(ROOT.length)));
    port.postMessage({ made: COPY.made, files, later: Object.keys(COPY.later) });
  },
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  event.waitUntil(Promise.resolve(questions[event.data?.rehber]?.(event)));
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(ROOT) || url.startsWith(EMBEDS)) return;
  event.respondWith(
    answer(event).catch((error) => {
      // A store that cannot be read must not stand in the way of the network.
      console.warn(`copy: ${error.message}`);
      return fetch(event.request);
    }),
  );
});
