// The privacy page: shows what this browser keeps of the site, and erases it all.

import { enliven } from "../common/enhance.mjs";
import {
  bytes,
  canKeep,
  fill,
  inMegabytes,
  inside,
  inWords,
  turnOff,
} from "../offline/offline_copy.mjs";

const SITE = new URL("../../../", import.meta.url).pathname;
const LIST = "liste/";
const VIEW = ".__palette";

/**
 * Return the keys of this site in a store: ticks of lists, and what the theme keeps.
 * A site at the root of a host leaves the keys of others in its folders alone.
 */
export const ours = (store, site = SITE) => {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at));
  return keys
    .filter((key) => key.startsWith(site))
    .map((key) => key.slice(site.length))
    .filter((rest) => /^(liste\/[^/]+|\.[^/]+)$/.test(rest))
    .sort();
};

/** Return what a key of the site stands for, in a reader's words; for nothing, none. */
export const describe = (key, text, { words, lists, views }) => {
  let kept = null;
  try {
    kept = JSON.parse(text);
  } catch {
    // Not ours any more; it is shown by its name.
  }
  if (key.startsWith(LIST)) {
    const slug = key.slice(LIST.length);
    const n = Object.keys(kept ?? {}).length;
    return fill(words.ticks, { title: lists[slug] ?? slug, n });
  }
  // The system's own view is what a reader has who chose none.
  if (key === VIEW && kept?.index === 0) return "";
  if (key === VIEW && views[kept?.index]) {
    return fill(words.view, { view: views[kept.index] });
  }
  return fill(words.other, { key });
};

const stores = () => {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return []; // a browser that keeps nothing refuses even to be asked
  }
};

class Kept {
  #part;
  #told;

  constructor(root) {
    this.#told = JSON.parse(root.dataset.told);
    this.#part = enliven(root);
    this.#part("erase").addEventListener("click", () => this.#ask(true));
    this.#part("keep").addEventListener("click", () => this.#ask(false));
    this.#part("sure").addEventListener("click", () => this.#erase());
    this.#show();
  }

  async #lines() {
    const lines = stores()
      .flatMap((store) =>
        ours(store).map((key) => describe(key, store.getItem(SITE + key), this.#told)),
      )
      .filter(Boolean);
    const copy = canKeep() ? await inside() : null;
    const size = canKeep() ? await bytes() : 0;
    if (size > 0) {
      const day = copy ? inWords(copy.made) : "?";
      lines.push(fill(this.#told.words.copy, { day, size: inMegabytes(size) }));
    }
    return lines;
  }

  async #show() {
    const lines = await this.#lines();
    const items = lines.map((text) =>
      Object.assign(document.createElement("li"), { textContent: text }),
    );
    this.#part("list").replaceChildren(...items);
    this.#part("nothing").hidden = lines.length > 0;
    this.#part("erase").hidden = lines.length === 0;
  }

  /** Ask in place before anything is erased, or stop asking. */
  #ask(open) {
    const [question, button] = [this.#part("ask"), this.#part("erase")];
    question.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    (open ? question : button).focus();
  }

  async #erase() {
    for (const store of stores()) {
      for (const key of ours(store)) store.removeItem(SITE + key);
    }
    // The view goes with the rest: the first one is the system's, and is not kept.
    document.querySelector("[name=__palette]")?.click();
    if (canKeep()) await turnOff();
    this.#ask(false);
    await this.#show();
    this.#part("said").textContent = this.#told.words.erased;
    this.#part("nothing").focus();
  }
}

const root = globalThis.document?.querySelector("[data-kept-here]");
if (root) new Kept(root);
