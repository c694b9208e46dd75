// The lines that another page pastes; the templates come with the page.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

/** Return the attributes of the element that say how it should look. */
const attributes = (looks) =>
  Object.entries(looks)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");

/** Return the same wishes as the address of a plain frame says them. */
const fragment = (looks) => {
  const said = new URLSearchParams(Object.entries(looks).filter(([, value]) => value));
  return String(said) ? `#${escaped(said)}` : "";
};

/**
 * Return the lines for one calculator.
 * @param {string} template of one way, with {names}
 * @param {{root: string, slug: string, full: string, title: string, height: string}} words
 * @param {{tema?: string, vurgu?: string}} looks
 * @param {"element" | "frame"} way
 */
export const snippet = (template, words, looks, way) => {
  const options = way === "frame" ? fragment(looks) : attributes(looks);
  return template.replace(/\{(\w+)\}/g, (_, name) =>
    name === "options" ? options : escaped(words[name]),
  );
};

/** Return the lines for a server that gives no module to other sites. */
export const withoutModule = (lines) => lines.replace('type="module"', "async");
