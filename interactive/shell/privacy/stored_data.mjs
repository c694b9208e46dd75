// The privacy page: shows what this browser stores for the site, and erases it all.

import { oldTicks } from "../checklist/ticks.mjs";
import { enhance } from "../common/enhance.mjs";
import { linesOf } from "../common/in_words.mjs";
import { setUpKeepSwitch } from "../common/keep_switch.mjs";
import { onChange, tellAll } from "../common/reader_store.mjs";
import { SITE } from "../common/site.mjs";
import {
  ANSWER,
  ERASED,
  isOwn,
  NOTE,
  parseAnswer,
  parseJson,
  parseNote,
  parseSummary,
  SWITCH,
  TICK,
  TODAY,
} from "../common/stored_values.mjs";
import { fill, formatDay, formatMegabytes } from "../common/text.mjs";
import {
  canStoreCopy,
  copyContents,
  copySize,
  turnOff,
} from "../offline/offline_copy.mjs";

const VIEW = ".__palette";
const OTHERS = /^(liste\/[^/]+(\/[^/]+)?|\.[^/]+)$/;

/**
 * Return the site's keys in a store: ticks of checklists, what the reader said, and what
 * the theme stores. The switch comes last: other tabs know an erasure by that.
 * A site at the root of a host must not touch the keys of sites below it.
 */
export const ownKeys = (store, root = SITE.pathname) => {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at))
    .filter((key) => key.startsWith(root))
    .map((key) => key.slice(root.length))
    .filter((rest) => isOwn(rest) || OTHERS.test(rest))
    .sort();
  return store.getItem(root + SWITCH) === null ? keys : [...keys, SWITCH];
};

const below = (entries, prefix) =>
  entries
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => [key.slice(prefix.length), text]);

/** Return the values that can be read. */
const readable = (entries, parse) =>
  Object.fromEntries(
    entries.map(([id, text]) => [id, parse(text)]).filter(([, value]) => value),
  );

const ticksIn = (entries) => {
  const ticks = new Map();
  for (const [key, text] of below(entries, TICK)) {
    const [list, item] = key.split("/");
    const items = item ? [item] : oldTicks(text).map(([each]) => each);
    ticks.set(list, [...new Set([...(ticks.get(list) ?? []), ...items])]);
  }
  return Object.fromEntries(ticks);
};

/** Return in words what is stored, one line for all ticks of a list. */
export const describe = (entries, config) => {
  const { words } = config;
  const data = {
    answers: readable(below(entries, ANSWER), parseAnswer),
    notes: readable(below(entries, NOTE), parseNote),
    ticks: ticksIn(entries),
  };
  const summary = parseSummary(Object.fromEntries(entries)[TODAY] ?? "");
  const settings = entries.filter(([key]) => key.startsWith("."));
  const own = entries.filter(([key]) => isOwn(key)).length;
  const known = Object.keys(data.answers).length + Object.keys(data.notes).length;
  const unreadable = own - known - (summary ? 1 : 0);
  return [
    ...settings.map(([key, text]) => describeSetting(key, parseJson(text), config)),
    ...entries.filter(([key]) => key === SWITCH).map(() => words.switch),
    ...(summary ? [fill(words.today, summary)] : []),
    ...linesOf(data, config),
    ...(unreadable > 0 ? [fill(words.unreadable, { n: unreadable })] : []),
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

/** Remove all that is the site's; return what brings it back, the settings left out. */
const eraseStores = () => {
  const erased = stores().flatMap((store) =>
    ownKeys(store).map((key) => [store, SITE.pathname + key, key]),
  );
  const undo = erased
    .filter(([, , key]) => !key.startsWith("."))
    .map(([store, name]) => [store, name, store.getItem(name)]);
  for (const [store, name] of erased) store.removeItem(name);
  if (stores().length > 0) {
    // What other tabs hold, only they can erase.
    localStorage.setItem(SITE.pathname + ERASED, "1");
    localStorage.removeItem(SITE.pathname + ERASED);
  }
  tellAll();
  return () => {
    for (const [store, name, text] of undo) store.setItem(name, text);
    tellAll();
  };
};

class StoredData {
  #part;
  #config;
  #undo;

  constructor(root) {
    this.#config = JSON.parse(root.dataset.config);
    this.#part = enhance(root);
    this.#part("erase").addEventListener("click", () => this.#ask(true));
    this.#part("cancel").addEventListener("click", () => this.#ask(false));
    this.#part("confirm").addEventListener("click", () => this.#erase());
    this.#part("bring-back").addEventListener("click", () => this.#bringBack());
    setUpKeepSwitch(this.#part("keep"));
    onChange(() => this.#show());
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
    this.#undo = eraseStores();
    // Go back to the first view, the system's, which is not stored.
    document.querySelector("[name=__palette]")?.click();
    if (canStoreCopy()) await turnOff();
    this.#ask(false);
    await this.#show();
    this.#part("status-text").textContent = this.#config.words.erased;
    this.#part("undo").hidden = false;
    this.#part("nothing").focus();
  }

  async #bringBack() {
    this.#undo();
    this.#part("undo").hidden = true;
    this.#part("status-text").textContent = this.#config.words.broughtBack;
    await this.#show();
    this.#part("erase").focus();
  }
}

const root = globalThis.document?.querySelector("[data-stored-data]");
if (root) new StoredData(root);
