// A page fragment that the engine sent as data, built as elements. Only what
// interactive/markup.py may write is built; text stays text.

const TAGS = new Set(
  "a abbr article button caption code dd details div dl dt em h2 h3 h4 li ol p section small span strong summary table tbody td th thead time tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class datetime href id open scope tabindex type".split(" "),
);

const allowed = (name) =>
  ATTRIBUTES.has(name) || name.startsWith("data-") || name.startsWith("aria-");

/**
 * @param {string | Array} node text, or [tag, attributes, ...children]
 * @param {(link: string) => string} resolve turns a link into an address
 * @returns {Node}
 */
export const build = (node, resolve) => {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  if (!TAGS.has(tag)) throw new Error(`tag ${tag}`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!allowed(name)) throw new Error(`attribute ${name}`);
    element.setAttribute(name, name === "href" ? resolve(value) : value);
  }
  element.append(...children.map((child) => build(child, resolve)));
  return element;
};

/** Show `fresh` in `place`; what the reader had opened stays open. */
export const show = (place, fresh) => {
  const opened = new Set(
    [...place.querySelectorAll("details[open][data-key]")].map((d) => d.dataset.key),
  );
  place.replaceChildren(fresh);
  for (const details of place.querySelectorAll("details[data-key]")) {
    details.open = opened.has(details.dataset.key);
  }
};

/** Open every reason while the page is printed: paper unfolds nothing. */
export const openOnPaper = (root) => {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...root.querySelectorAll("[data-result] details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
};
