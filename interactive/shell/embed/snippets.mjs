// The lines that another page pastes. Their templates come with the page of the guide.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** Return the element's attributes for its looks. */
const attributes = (looks) =>
  looks.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");

/** Return the fragment that tells a plain frame the same. */
const fragment = (looks) =>
  looks.length > 0 ? `#${escapeHtml(new URLSearchParams(looks))}` : "";

/**
 * Return the lines for one calculator.
 * @param {string} template with {names}
 * @param {{root: string, slug: string, full: string, title: string, height: string}} values
 * @param {{tema?: string, vurgu?: string}} looks
 * @param {"element" | "frame"} way
 */
export const snippet = (template, values, looks, way) => {
  const chosen = Object.entries(looks).filter(([, value]) => value);
  const options = way === "frame" ? fragment(chosen) : attributes(chosen);
  return template.replace(/\{(\w+)\}/g, (_, name) =>
    name === "options" ? options : escapeHtml(values[name]),
  );
};

/** Return the lines for a server that lets no other site load its modules. */
export const withoutModule = (lines) => lines.replace('type="module"', "async");
