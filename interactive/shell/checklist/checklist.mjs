// A checklist's page: ticks are kept on the device, under the item's id. Without
// this script the boxes still tick, for as long as the page is open.

const site = new URL("../../../", import.meta.url).pathname;

/**
 * Return a place to keep the ticks of a list: on the device, else in the page.
 * Ticks are `{item's id: sign of its text}`.
 */
export const keeper = (slug, storage = () => globalThis.localStorage) => {
  const key = `${site}liste/${slug}`;
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
    /** Return whether the ticks outlive the page. */
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

/** Return a short sign of a text, to see later whether it has changed. */
export const signOf = (text) => {
  let sign = 5381;
  for (const letter of text.replace(/\s+/g, " ").trim()) {
    sign = (sign * 33 + letter.codePointAt(0)) >>> 0;
  }
  return sign.toString(36);
};

/** Return a sentence with its {names} filled in. */
export const fill = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

class Checklist {
  #root;
  #boxes;
  #signs;
  #ticks;

  constructor(root) {
    this.#root = root;
    this.#boxes = [...root.querySelectorAll("[data-item]")];
    this.#signs = new Map(
      this.#boxes.map((box) => [box, signOf(box.nextElementSibling.textContent)]),
    );
    this.#ticks = keeper(root.dataset.checklist);
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
      const name = target.closest("[data-do]")?.dataset.do;
      if (name) this.#actions[name]();
    });
    this.#root.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && !this.#part(".check__ask").hidden) this.#ask(false);
    });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#load());
    addEventListener("storage", ({ key }) => {
      if (key === this.#ticks.key || key === null) this.#load();
    });
  }

  #actions = {
    print: () => window.print(),
    ask: () => this.#ask(this.#part(".check__ask").hidden),
    keep: () => this.#ask(false),
    reset: () => this.#reset(),
  };

  /** Show the ticks that were kept, and which of them were for another text. */
  #load() {
    const kept = this.#ticks.read();
    for (const box of this.#boxes) {
      const sign = kept[box.dataset.item];
      box.checked = sign !== undefined;
      this.#flag(box, box.checked && sign !== this.#signs.get(box));
    }
    this.#count();
  }

  #save() {
    const ticked = this.#boxes.filter((box) => box.checked);
    const lasts = this.#ticks.write(
      Object.fromEntries(ticked.map((box) => [box.dataset.item, this.#signs.get(box)])),
    );
    this.#part("[data-kept]").hidden = !lasts;
    this.#part("[data-memory]").hidden = lasts;
  }

  #tick(box) {
    this.#flag(box, false);
    this.#save();
    const n = this.#count();
    this.#tell(n === this.#boxes.length ? "all" : "count", n);
  }

  #reset() {
    for (const box of this.#boxes) {
      box.checked = false;
      this.#flag(box, false);
    }
    this.#save();
    this.#ask(false);
    this.#tell("cleared", this.#count());
  }

  #count() {
    const n = this.#boxes.filter((box) => box.checked).length;
    this.#part("progress").value = n;
    this.#part(".check__count").textContent = `${n} / ${this.#boxes.length}`;
    return n;
  }

  #flag(box, changed) {
    box.closest("li").querySelector("[data-changed]").hidden = !changed;
  }

  #tell(key, n) {
    const values = { n, total: this.#boxes.length };
    this.#part("[role=status]").textContent = fill(this.#root.dataset[key], values);
  }

  /** Ask in place before the ticks are cleared, or stop asking. */
  #ask(open) {
    const [question, button] = [this.#part(".check__ask"), this.#part("[data-do=ask]")];
    question.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    (open ? question : button).focus();
  }
}

/** On the page of all lists, say how far one of them is. */
const showProgress = (place) => {
  const { progress, count, total } = place.dataset;
  const n = Math.min(Object.keys(keeper(progress).read()).length, Number(total));
  if (n > 0) place.textContent = fill(count, { n, total });
};

const onEach = (selector, task) => document.querySelectorAll(selector).forEach(task);

if (globalThis.document) {
  const showAll = () => onEach("[data-progress]", showProgress);
  onEach("[data-checklist]", (root) => new Checklist(root));
  showAll();
  addEventListener("pageshow", ({ persisted }) => persisted && showAll());
}
