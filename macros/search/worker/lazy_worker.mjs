/**
 * The worker that Material's page talks to. It says at once that it is ready, and fetches
 * Material's own worker and the index when the first word is typed; then it hands on.
 */

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

/** Signs by which Material and lunr mean something, and a reader nothing. */
const SIGNS = /["*+\-:^~\\]/g;

/** Say behind a page's title what kind of page it is, where that is worth saying. */
export function named({ items }, kinds) {
  const name = (found) => {
    const place = found.location;
    const kind = kinds.find(
      ([under]) => place !== under && place.startsWith(under),
    )?.[1];
    const told = kind && !place.includes("#");
    return told ? { ...found, title: `${found.title} <small>${kind}</small>` } : found;
  };
  return { items: items.map((page) => page.map(name)) };
}

export function wait(scope, { worker, index, failed, kinds }) {
  const say = scope.postMessage.bind(scope);
  let engine;
  let latest = "";
  let busy = Promise.resolve();

  /** Load Material's worker; return how to ask it. */
  function load() {
    const { addEventListener } = scope;
    let hear;
    scope.addEventListener = (_, listener) => {
      hear = listener;
    };
    try {
      scope.importScripts(worker);
    } finally {
      scope.addEventListener = addEventListener;
    }
    return (data) =>
      new Promise((done) => {
        scope.postMessage = done;
        hear({ data });
      });
  }

  /** Return how to ask, once there is an index to ask. */
  async function start(given) {
    const found = given ?? (await fetched());
    const ask = load();
    await ask({ type: SETUP, data: { options: { suggest: false }, ...found } });
    return ask;
  }

  async function fetched() {
    const response = await scope.fetch(index);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.json();
  }

  /** Answer a query, unless a newer one has come meanwhile. */
  async function answer(query) {
    if (query !== latest) return;
    try {
      engine ??= start();
      const ask = await engine;
      if (query !== latest) return;
      const found = await ask({ type: QUERY, data: query });
      say({ ...found, data: named(found.data, kinds) });
    } catch (error) {
      engine = undefined;
      scope.console.warn(`search: ${error}`);
      say({ type: RESULT, data: { items: [[failed]] } });
    }
  }

  scope.addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) {
      engine = start(data);
      engine.then(() => say({ type: READY }));
    } else {
      const query = data.replace(SIGNS, " ").trim();
      latest = query;
      if (query) busy = busy.then(() => answer(query));
      else say({ type: RESULT, data: { items: [] } });
    }
  });
  say({ type: READY });
}
