// The privacy page: shows what this browser stores for the site, and erases it all.

import { enhance } from "../common/enhance.mjs";
import { SITE } from "../common/site.mjs";
import { isOwn, SWITCH } from "../common/stored_values.mjs";
import { fill, formatDay, formatMegabytes } from "../common/text.mjs";
import {
  canStoreCopy,
  copyContents,
  copySize,
  turnOff,
} from "../offline/offline_copy.mjs";

const LIST = "liste/";
const VIEW = ".__palette";
const OTHERS = /^(liste\/[^/]+(\/[^/]+)?|\.[^/]+)$/;

/**
 * Return the site's keys in a store: ticks of checklists, what the reader said, and what
 * the theme stores.
 * A site at the root of a host must not touch the keys of sites below it.
 */
export const ownKeys = (store, root = SITE.pathname) => {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at));
  return keys
    .filter((key) => key.startsWith(root))
    .map((key) => key.slice(root.length))
    .filter((rest) => isOwn(rest) || rest === SWITCH || OTHERS.test(rest))
    .sort();
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an older version's data, or another program's
  }
};

/** Return in words what is stored, one line for all ticks of a list. */
export const describe = (entries, config) => {
  const { words, lists } = config;
  const isTick = ([key]) => key.startsWith(LIST);
  const ticks = new Map();
  for (const [key, text] of entries.filter(isTick)) {
    const [slug, item] = key.slice(LIST.length).split("/");
    // Older versions stored a whole list under one key.
    const items = item ? [item] : Object.keys(parsed(text) ?? {});
    ticks.set(slug, new Set([...(ticks.get(slug) ?? []), ...items]));
  }
  return [
    ...entries
      .filter((entry) => !isTick(entry))
      .map(([key, text]) => describeSetting(key, parsed(text), config)),
    ...[...ticks].map(([slug, items]) =>
      fill(words.ticks, { title: lists[slug] ?? slug, n: items.size }),
    ),
  ].filter(Boolean);
};

const describeSetting = (key, value, { words, views }) => {
  // The system's view is what a reader has who has chosen none.
  if (key === VIEW && value?.index === 0) return "";
  if (key === VIEW && views[value?.index]) {
    return fill(words.view, { view: views[value.index] });
  }
  return fill(words.other, { key });
};

const stores = () => {
  try {
    return [localStorage, sessionStorage].filter(({ inMemory }) => !inMemory);
  } catch {
    return []; // a browser that stores nothing may not even be asked
  }
};

class StoredData {
  #part;
  #config;

  constructor(root) {
    this.#config = JSON.parse(root.dataset.config);
    this.#part = enhance(root);
    this.#part("erase").addEventListener("click", () => this.#ask(true));
    this.#part("cancel").addEventListener("click", () => this.#ask(false));
    this.#part("confirm").addEventListener("click", () => this.#erase());
    this.#show();
  }

  async #lines() {
    const entries = stores().flatMap((store) =>
      ownKeys(store).map((key) => [key, store.getItem(SITE.pathname + key)]),
    );
    const lines = describe(entries, this.#config);
    const copy = canStoreCopy() ? await copyContents() : null;
    const size = canStoreCopy() ? await copySize() : 0;
    if (size > 0) {
      const day = copy ? formatDay(copy.made) : "?";
      const values = { day, size: formatMegabytes(size) };
      lines.push(fill(this.#config.words.copy, values));
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

  /** Ask before anything is erased, or stop asking. */
  #ask(open) {
    const [question, button] = [this.#part("confirmation"), this.#part("erase")];
    question.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    (open ? question : button).focus();
  }

  async #erase() {
    for (const store of stores()) {
      for (const key of ownKeys(store)) store.removeItem(SITE.pathname + key);
    }
    // Go back to the first view, the system's, which is not stored.
    document.querySelector("[name=__palette]")?.click();
    if (canStoreCopy()) await turnOff();
    this.#ask(false);
    await this.#show();
    this.#part("status-text").textContent = this.#config.words.erased;
    this.#part("nothing").focus();
  }
}

const root = globalThis.document?.querySelector("[data-stored-data]");
if (root) new StoredData(root);
