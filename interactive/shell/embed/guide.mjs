// The page for editors of other sites: makes the lines that they paste, and shows what
// these look like.

import { snippet, withoutModule } from "./snippets.mjs";

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

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
    const { full, title } = form.querySelector(`[value="${slug}"]`).dataset;
    const vurgu = HEX.test(accent.trim()) ? accent.trim() : "";
    return { slug, way, full, title, looks: { tema: theme, vurgu } };
  }

  #show() {
    const { slug, way, full, title, looks } = this.#choices;
    const { height } = this.#root.dataset;
    const values = { root: this.#site, slug, full, title, height };
    const lines = snippet(this.#templates[way], values, looks, way);
    this.#part("snippet").textContent = this.#isModule ? lines : withoutModule(lines);
    this.#part("copied").textContent = "";
    this.#preview(lines, looks);
  }

  /** Show what the lines show. An element takes over new looks without loading anew. */
  #preview(lines, looks) {
    const preview = this.#part("preview");
    preview.dataset.theme = looks.tema;
    const pasted = document.createRange().createContextualFragment(lines);
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
