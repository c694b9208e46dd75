// The page for editors of other sites: makes the lines that they paste, and shows what
// these look like.

import { fill } from "../common/text.mjs";
import { asColour, unreadable } from "./accent.mjs";
import { snippet, withoutModule } from "./snippets.mjs";

// The scheme of our style sheet for each look of the element.
const SCHEMES = { acik: "default", koyu: "slate" };

/** Return our colours of a look, as the style sheet has them. */
const coloursOf = (look) => {
  const probe = document.createElement("i");
  probe.dataset.mdColorScheme = SCHEMES[look];
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const [paper, mist, own] = ["--paper", "--mist", "--petrol"].map((name) =>
    asColour(style.getPropertyValue(name)),
  );
  probe.remove();
  return { grounds: [paper, mist], own };
};

class EmbedGuide {
  #root;
  #site;
  #templates;
  #isModule = true;

  constructor(root) {
    this.#root = root;
    this.#site = new URL(root.dataset.root, location.href).href;
    this.#templates = JSON.parse(root.dataset.snippets);
    const template = root.querySelector("template[data-enhance]");
    template.replaceWith(template.content.cloneNode(true));
    root.querySelector("[data-collapse]").open = false;
    for (const line of document.querySelectorAll("[data-line]")) this.#readdress(line);
    root.addEventListener("input", () => this.#show());
    this.#part("copy").addEventListener("click", () => this.#copy());
    this.#show();
    this.#checkForCors();
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  /** Replace the address for which the site was built by the one where it really is. */
  #readdress(line) {
    const built = this.#root.dataset.address;
    const origins = [built, this.#site].map((address) => new URL(address).origin);
    line.textContent = line.textContent
      .replaceAll(built, this.#site)
      .replaceAll(...origins);
  }

  get #choices() {
    const form = this.#root.querySelector("form");
    const { slug, way, theme, accent } = Object.fromEntries(new FormData(form));
    const { full, title, room } = form.querySelector(`[value="${slug}"]`).dataset;
    return { slug, way, full, title, room, looks: { tema: theme, vurgu: accent } };
  }

  #show() {
    const { slug, way, full, title, room, looks } = this.#choices;
    looks.vurgu = this.#usableAccent(looks.vurgu, looks.tema);
    const { height } = this.#root.dataset;
    const values = { root: this.#site, slug, full, title, height, room };
    const lines = snippet(this.#templates[way], values, looks, way);
    this.#part("snippet").textContent = this.#isModule ? lines : withoutModule(lines);
    this.#part("copied").textContent = "";
    this.#preview(lines, looks);
  }

  /** Return the accent if it can be read somewhere; say why it is not used elsewhere. */
  #usableAccent(text, theme) {
    const looks = theme in SCHEMES ? [theme] : Object.keys(SCHEMES);
    const colours = Object.fromEntries(looks.map((look) => [look, coloursOf(look)]));
    const grounds = Object.fromEntries(
      looks.map((look) => [look, colours[look].grounds]),
    );
    const accent = asColour(text);
    const refused = accent ? unreadable(accent, grounds) : [];
    const sentences = refused.map(([look, contrast]) =>
      fill(this.#root.dataset[`accent${look}`], {
        colour: accent,
        contrast: (Math.floor(contrast * 10) / 10).toLocaleString(
          document.documentElement.lang,
        ),
        own: colours[look].own,
      }),
    );
    if (text.trim() && !accent) sentences.push(this.#root.dataset.accentunknown);
    this.#part("accent-error").textContent = sentences.join(" ");
    return refused.length < looks.length ? (accent ?? "") : "";
  }

  /** Show what the lines show. An element takes over new looks without loading anew. */
  #preview(lines, looks) {
    const preview = this.#part("preview");
    preview.dataset.theme = looks.tema;
    // Our own policy allows no style in an attribute; the script keeps the room as well.
    const unstyled = lines.replace(/ style="[^"]*"/, "");
    const pasted = document.createRange().createContextualFragment(unstyled);
    const wanted = pasted.querySelector("iframe, rehber-hesaplayici");
    const [shown] = preview.children;
    const slug = wanted.getAttribute("ad");
    if (slug === null || shown?.getAttribute("ad") !== slug) {
      preview.replaceChildren(wanted);
      this.#loadElement();
      return;
    }
    for (const name of Object.keys(looks)) {
      const value = wanted.getAttribute(name);
      if (value === null) shown.removeAttribute(name);
      else shown.setAttribute(name, value);
    }
  }

  #loadElement() {
    const src = `${this.#site}gomme/v1/embed.js`;
    if (document.querySelector(`script[src="${src}"]`)) return;
    document.head.append(Object.assign(document.createElement("script"), { src }));
  }

  /** A module of another site needs a header that not every server sends. */
  async #checkForCors() {
    const response = await fetch(`${this.#site}gomme/v1/embed.js`);
    this.#isModule = response.headers.get("Access-Control-Allow-Origin") === "*";
    this.#part("no-cors").hidden = this.#isModule;
    this.#show();
  }

  async #copy() {
    const code = this.#part("snippet");
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      // Without https there is no clipboard, but the old way still works.
      getSelection().selectAllChildren(code);
      document.execCommand("copy");
    }
    this.#part("copied").textContent = this.#root.dataset.copiedText;
  }
}

const root = document.querySelector("[data-embed-guide]");
if (root) new EmbedGuide(root);
