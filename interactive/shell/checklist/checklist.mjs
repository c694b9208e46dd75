// A checklist's page: ticks are stored on the device, by the items' ids. Without this
// script the boxes can still be ticked, for as long as the page is open.

import { SITE } from "../common/site.mjs";
import { fill } from "../common/text.mjs";

/** Return the ticks that older versions of this script stored: a whole list in one key. */
const oldTicks = (text) => {
  try {
    return Object.entries(JSON.parse(text) ?? {}).filter(
      ([, sum]) => typeof sum === "string",
    );
  } catch {
    return [];
  }
};

/**
 * Return the store for a list's ticks: on the device if possible, else in memory. Ticks
 * are `{item's id: checksum of its text}`, each under a key of its own: two tabs that
 * change two items at once must not overwrite each other.
 */
export const tickStore = (slug, storage = () => globalThis.localStorage) => {
  const oldKey = `${SITE.pathname}liste/${slug}`;
  const prefix = `${oldKey}/`;
  let memory = null;

  const stored = () => {
    const store = storage();
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at));
    const ticks = keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), store.getItem(key)]);
    return Object.fromEntries([...oldTicks(store.getItem(oldKey)), ...ticks]);
  };

  return {
    /** Whether a change under a key concerns this list; without a key, all has changed. */
    concerns: (key) => key === null || key === oldKey || key.startsWith(prefix),
    read() {
      try {
        return memory ?? stored();
      } catch {
        return {};
      }
    },
    /** Store the ticks, touching only those that differ; return whether they last. */
    write(ticks) {
      try {
        const store = storage();
        const before = stored();
        const moves = store.getItem(oldKey) !== null;
        for (const [item, sum] of Object.entries(ticks)) {
          if (moves || before[item] !== sum) store.setItem(prefix + item, sum);
        }
        for (const item of Object.keys(before)) {
          if (!(item in ticks)) store.removeItem(prefix + item);
        }
        if (moves) store.removeItem(oldKey);
        memory = null;
        return !store.inMemory;
      } catch {
        memory = ticks;
        return false;
      }
    },
    /** Store one item's tick, or remove it; return whether that lasts. */
    set(item, sum) {
      const { [item]: _, ...others } = this.read();
      return this.write(sum === undefined ? others : { ...others, [item]: sum });
    },
  };
};

/** Return a short checksum of a text (djb2), to notice later that it has changed. */
export const checksum = (text) => {
  let sum = 5381;
  for (const letter of text.replace(/\s+/g, " ").trim()) {
    sum = (sum * 33 + letter.codePointAt(0)) >>> 0;
  }
  return sum.toString(36);
};

// The badge behind the text is the interface's; it may change without the item.
const textOf = (box) => {
  const text = box.nextElementSibling.cloneNode(true);
  text.querySelector(".modality")?.remove();
  return text.textContent;
};

class Checklist {
  #root;
  #boxes;
  #checksums;
  #ticks;
  #cleared = {};

  constructor(root) {
    this.#root = root;
    this.#boxes = [...root.querySelectorAll("[data-item]")];
    this.#checksums = new Map(this.#boxes.map((box) => [box, checksum(textOf(box))]));
    this.#ticks = tickStore(root.dataset.checklist);
    this.#listen();
    this.#load();
    root.dataset.ready = "";
  }

  #part(selector) {
    return this.#root.querySelector(selector);
  }

  #listen() {
    this.#root.addEventListener("change", ({ target }) => this.#tick(target));
    this.#root.addEventListener("click", ({ target }) => {
      const name = target.closest("[data-action]")?.dataset.action;
      if (name) this.#actions[name]();
    });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#load());
    addEventListener("storage", ({ key }) => {
      if (this.#ticks.concerns(key)) this.#load();
    });
  }

  #actions = {
    print: () => window.print(),
    reset: () => this.#reset(),
    undo: () => this.#undo(),
  };

  /** Show the stored ticks, and which items have changed since they were ticked. */
  #load() {
    const ticks = this.#ticks.read();
    for (const box of this.#boxes) {
      const sum = ticks[box.dataset.item];
      box.checked = sum !== undefined;
      this.#flag(box, box.checked && sum !== this.#checksums.get(box));
    }
    this.#count();
  }

  #tick(box) {
    this.#flag(box, false);
    this.#part("[data-undo]").hidden = true;
    const sum = box.checked ? this.#checksums.get(box) : undefined;
    const saved = this.#ticks.set(box.dataset.item, sum);
    this.#part("[data-saved]").hidden = !saved;
    this.#part("[data-unsaved]").hidden = saved;
    const n = this.#count();
    this.#announce(n === this.#boxes.length ? "all" : "count", n);
  }

  /** Clear the ticks, and offer to bring them back until the next one is set. */
  #reset() {
    if (!this.#boxes.some((box) => box.checked)) return;
    this.#cleared = this.#ticks.read();
    this.#ticks.write({});
    this.#load();
    this.#part("[role=status]").textContent = "";
    this.#part("[data-undo]").hidden = false;
  }

  #undo() {
    // What was ticked meanwhile, in another tab, stays.
    this.#ticks.write({ ...this.#cleared, ...this.#ticks.read() });
    this.#load();
    this.#part("[data-undo]").hidden = true;
    this.#part("[data-action=reset]").focus();
    this.#announce("count", this.#count());
  }

  #count() {
    const n = this.#boxes.filter((box) => box.checked).length;
    this.#part("progress").value = n;
    this.#part(".checklist__count").textContent = `${n} / ${this.#boxes.length}`;
    this.#part("[data-done]").hidden = n < this.#boxes.length;
    return n;
  }

  #flag(box, changed) {
    box.closest("li").querySelector("[data-changed]").hidden = !changed;
  }

  #announce(key, n) {
    const values = { n, total: this.#boxes.length };
    this.#part("[role=status]").textContent = fill(this.#root.dataset[key], values);
  }
}

/** On a page that leads to a list, say how far the reader is with it. */
const showProgress = (element) => {
  const { progress, count, items } = element.dataset;
  const ticks = tickStore(progress).read();
  // Ticks of items that are gone from the list are kept, but not counted.
  const all = items.split(" ");
  const n = all.filter((item) => item in ticks).length;
  if (n > 0) element.textContent = fill(count, { n, total: all.length });
};

const onEach = (selector, task) => document.querySelectorAll(selector).forEach(task);

if (globalThis.document) {
  const showAll = () => onEach("[data-progress]", showProgress);
  onEach("[data-checklist]", (root) => new Checklist(root));
  showAll();
  addEventListener("pageshow", ({ persisted }) => persisted && showAll());
}
