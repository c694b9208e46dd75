// The page that makes snippets for other sites: chooses, shows, copies.

import { snippet, withoutModule } from "./snippets.mjs";

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Chooses a calculator and its looks, and shows the lines and what they give. */
class Maker {
  #root;
  #site;
  #templates;
  #module = true;

  constructor(root) {
    this.#root = root;
    this.#site = new URL(root.dataset.root, location.href).href;
    this.#templates = JSON.parse(root.dataset.snippets);
    const template = root.querySelector("template[data-live]");
    template.replaceWith(template.content.cloneNode(true));
    root.querySelector("[data-collapse]").open = false;
    for (const line of document.querySelectorAll("[data-line]")) this.#settle(line);
    root.addEventListener("input", () => this.#show());
    this.#part("copy").addEventListener("click", () => this.#copy());
    this.#show();
    this.#askForModules();
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  /** Put the address where the site really is in place of the one it was built for. */
  #settle(line) {
    const built = this.#root.dataset.address;
    const origins = [built, this.#site].map((address) => new URL(address).origin);
    line.textContent = line.textContent
      .replaceAll(built, this.#site)
      .replaceAll(...origins);
  }

  get #chosen() {
    const form = this.#root.querySelector("form");
    const { slug, way, theme, accent } = Object.fromEntries(new FormData(form));
    const { full, title } = form.querySelector(`[value="${slug}"]`).dataset;
    const vurgu = HEX.test(accent.trim()) ? accent.trim() : "";
    return { slug, way, full, title, looks: { tema: theme, vurgu } };
  }

  #show() {
    const { slug, way, full, title, looks } = this.#chosen;
    const words = {
      root: this.#site,
      slug,
      full,
      title,
      height: this.#root.dataset.height,
    };
    const lines = snippet(this.#templates[way], words, looks, way);
    this.#part("snippet").textContent = this.#module ? lines : withoutModule(lines);
    this.#part("copied").textContent = "";
    this.#preview(this.#chosen);
  }

  #preview({ slug, way, full, title, looks }) {
    const place = this.#part("preview");
    const sign = JSON.stringify([slug, way]);
    place.dataset.theme = looks.tema;
    if (place.dataset.shown !== sign) place.replaceChildren(made(way, slug));
    place.dataset.shown = sign;
    const [shown] = place.children;
    if (way === "frame") {
      const wishes = new URLSearchParams(Object.entries(looks).filter(([, v]) => v));
      const source = `${this.#site}gomme/${slug}/#${wishes}`;
      // A new fragment alone would not be read: the frame is made anew.
      const frame = Object.assign(made(way, slug), { title, src: source });
      frame.height = this.#root.dataset.height;
      shown.replaceWith(frame);
      return;
    }
    for (const [name, value] of Object.entries(looks)) {
      if (value) shown.setAttribute(name, value);
      else shown.removeAttribute(name);
    }
    if (!shown.textContent) {
      shown.append(
        Object.assign(document.createElement("a"), { href: this.#site + full }),
      );
      shown.firstChild.textContent = title;
    }
    this.#loadElement();
  }

  #loadElement() {
    const src = `${this.#site}gomme/v1/embed.js`;
    if (document.querySelector(`script[src="${src}"]`)) return;
    document.head.append(Object.assign(document.createElement("script"), { src }));
  }

  /** A module of another site needs a header that not every server sends. */
  async #askForModules() {
    const answer = await fetch(`${this.#site}gomme/v1/embed.js`);
    this.#module = answer.headers.get("Access-Control-Allow-Origin") === "*";
    this.#part("no-cors").hidden = this.#module;
    this.#show();
  }

  async #copy() {
    const code = this.#part("snippet");
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      // Without https there is no clipboard: the old way still works.
      getSelection().selectAllChildren(code);
      document.execCommand("copy");
    }
    this.#part("copied").textContent = this.#root.dataset.copiedText;
  }
}

const made = (way, slug) => {
  const name = way === "frame" ? "iframe" : "rehber-hesaplayici";
  const element = document.createElement(name);
  if (way === "frame") element.setAttribute("width", "100%");
  else element.setAttribute("ad", slug);
  return element;
};

const root = document.querySelector("[data-placing]");
if (root) new Maker(root);
