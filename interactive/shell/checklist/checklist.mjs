// A checklist's page: ticks are stored on the device, by the items' ids. Without this
// script the boxes can still be ticked, for as long as the page is open.

import { SITE } from "../common/site.mjs";
import { fill } from "../common/text.mjs";

/**
 * Return the store for a list's ticks: on the device if possible, else in memory.
 * Ticks are `{item's id: checksum of its text}`.
 */
export const tickStore = (slug, storage = () => globalThis.localStorage) => {
  const key = `${SITE.pathname}liste/${slug}`;
  let memory = null;
  return {
    key,
    read() {
      try {
        return JSON.parse(memory ?? storage().getItem(key) ?? "{}") ?? {};
      } catch {
        return {};
      }
    },
    /** Store the ticks; return whether they outlive the page. */
    write(ticks) {
      const text = JSON.stringify(ticks);
      try {
        storage().setItem(key, text);
        memory = null;
      } catch {
        memory = text;
      }
      return memory === null;
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
      if (key === this.#ticks.key || key === null) this.#load();
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

  #save() {
    const ticked = this.#boxes.filter((box) => box.checked);
    const saved = this.#ticks.write(
      Object.fromEntries(
        ticked.map((box) => [box.dataset.item, this.#checksums.get(box)]),
      ),
    );
    this.#part("[data-saved]").hidden = !saved;
    this.#part("[data-unsaved]").hidden = saved;
  }

  #tick(box) {
    this.#flag(box, false);
    this.#part("[data-undo]").hidden = true;
    this.#save();
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
    this.#ticks.write(this.#cleared);
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

/** On the page of all lists, say how far the reader is with one of them. */
const showProgress = (element) => {
  const { progress, count, total } = element.dataset;
  const n = Math.min(Object.keys(tickStore(progress).read()).length, Number(total));
  if (n > 0) element.textContent = fill(count, { n, total });
};

const onEach = (selector, task) => document.querySelectorAll(selector).forEach(task);

if (globalThis.document) {
  const showAll = () => onEach("[data-progress]", showProgress);
  onEach("[data-checklist]", (root) => new Checklist(root));
  showAll();
  addEventListener("pageshow", ({ persisted }) => persisted && showAll());
}
