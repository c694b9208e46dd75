/**
 * The worker that Material's page talks to. It is ready at once, and loads Material's own
 * worker and the index only when the first word is typed; then it hands queries on.
 */

/** The types of message between Material's page and its worker. */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

/** Signs that mean something to Material and lunr, and nothing to a reader. */
const OPERATORS = /["*+\-:^~\\]/g;

/** Return results in which each page with a labelled type says so behind its title. */
export function labelled(items, labels) {
  const labelOf = ({ location }) =>
    labels.find(
      ([folder]) =>
        location.startsWith(folder) && location !== folder && !location.includes("#"),
    )?.[1];
  const withLabel = (section) => {
    const label = labelOf(section);
    return label
      ? { ...section, title: `${section.title} <small>${label}</small>` }
      : section;
  };
  return items.map((page) => page.map(withLabel));
}

/** Above that of any page: on Enter, Material opens what has the highest. */
const FIRST = 1e6;

/** Return the answer to a common question as a result of its own, if there is one. */
function answers(answer) {
  return answer ? [[{ ...answer, text: "", score: FIRST, terms: {} }]] : [];
}

/** Answer the messages of a page. */
export function serve(scope, { worker, index, failure, labels }) {
  const reply = scope.postMessage.bind(scope);
  let engine;
  let latest;
  let previous = Promise.resolve();

  /** Load Material's worker into this one; return what asks it and waits for its reply. */
  function loadEngine() {
    const { addEventListener } = scope;
    let listener;
    scope.addEventListener = (_, given) => {
      listener = given;
    };
    try {
      scope.importScripts(worker);
    } finally {
      scope.addEventListener = addEventListener;
    }
    return (data) =>
      new Promise((resolve) => {
        scope.postMessage = resolve;
        listener({ data });
      });
  }

  async function startEngine() {
    const response = await scope.fetch(index);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    const data = { options: { suggest: false }, ...(await response.json()) };
    const ask = loadEngine();
    await ask({ type: SETUP, data });
    return ask;
  }

  /** Answer a query, unless a newer one has come meanwhile. */
  async function answer(query) {
    if (query !== latest) return;
    try {
      engine ??= startEngine();
      const ask = await engine;
      if (query !== latest) return;
      const { data } = await ask({ type: QUERY, data: query });
      const items = [...answers(scope.lunr?.answer), ...labelled(data.items, labels)];
      reply({ type: RESULT, data: { items } });
    } catch (error) {
      engine = undefined;
      scope.console.warn(`search: ${error}`);
      reply({ type: RESULT, data: { items: [[failure]] } });
    }
  }

  scope.addEventListener("message", ({ data: { data } }) => {
    latest = data.replace(OPERATORS, " ").trim();
    const query = latest;
    if (query) previous = previous.then(() => answer(query));
    else reply({ type: RESULT, data: { items: [] } });
  });
  reply({ type: READY });
}
