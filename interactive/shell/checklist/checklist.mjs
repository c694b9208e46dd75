// A checklist's page: ticks and notes are stored by the items' ids; what does not concern
// the reader is set aside. Without this script the boxes tick as long as the page is open.

import { setUpKeepSwitch } from "../common/keep_switch.mjs";
import { onChange } from "../common/reader_store.mjs";
import { fill } from "../common/text.mjs";
import { ItemNote } from "./item_note.mjs";
import { listOf, stateOf } from "./open_items.mjs";
import { SetAside } from "./set_aside.mjs";
import { checksum, isChanged, tickStore } from "./ticks.mjs";

// The badge behind the text is the interface's; it may change without the item.
const textOf = (box) => {
  const text = box.nextElementSibling.cloneNode(true);
  text.querySelector(".modality")?.remove();
  return text.textContent.replace(/\s+/g, " ").trim();
};

class Checklist {
  #root;
  #list;
  #words;
  #rows;
  #ticks;
  #restore;
  #aside;

  constructor(root) {
    this.#root = root;
    this.#list = listOf(root, root.dataset.checklist);
    this.#words = JSON.parse(root.dataset.words);
    this.#ticks = tickStore(this.#list.slug);
    const pattern = this.#part("template[data-note]").content;
    this.#rows = [...root.querySelectorAll("[data-item]")].map((box) => {
      const [row, text] = [box.closest("li"), textOf(box)];
      const onSave = (lasts) => this.#showSaved(lasts);
      const note = new ItemNote(this.#list.slug, row, pattern, onSave);
      return { id: box.dataset.item, box, row, text, note, sum: checksum(text) };
    });
    this.#aside = new SetAside(root, this.#list, this.#rows, this.#words);
    setUpKeepSwitch(this.#part("[data-keep]"));
    this.#listen();
    this.#load();
    root.dataset.ready = "";
  }

  #part(selector) {
    return this.#root.querySelector(selector);
  }

  #rowOf(element) {
    return this.#rows.find(({ row }) => row.contains(element));
  }

  #listen() {
    this.#root.addEventListener("change", ({ target }) => {
      if (target.matches("[data-item]")) this.#tick(this.#rowOf(target));
    });
    this.#root.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-action]");
      if (button) this.#actions[button.dataset.action](button);
    });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#load());
    onChange((keys) => {
      if (!keys || keys.some((key) => this.#isShown(key))) this.#load();
    });
  }

  /** Whether what a key holds is shown here: answers, and what belongs to this list. */
  #isShown(key) {
    const [kind, list] = key.split("/");
    return kind === "yanit" || list === this.#list.slug;
  }

  #actions = {
    print: () => window.print(),
    reset: () => this.#reset(),
    undo: () => this.#undo(),
    calendar: () => this.#saveCalendar(),
    "remove-note": (button) => this.#removeNote(this.#rowOf(button)),
    "take-back": (button) => this.#takeBack(this.#rowOf(button)),
  };

  /** Show what is stored, and which items have changed since they were ticked. */
  #load() {
    const ticks = this.#ticks.read();
    for (const { id, box, row, note, sum } of this.#rows) {
      box.checked = Object.hasOwn(ticks, id);
      row.querySelector("[data-changed]").hidden = !isChanged(ticks[id], sum);
      note.show();
    }
    this.#aside.arrange();
    this.#count();
  }

  #tick({ id, box, row, sum }) {
    row.querySelector("[data-changed]").hidden = true;
    this.#offer(null);
    this.#showSaved(this.#ticks.set(id, box.checked ? sum : undefined));
    const { done, total } = this.#count();
    const isDone = done.length === total;
    this.#root.toggleAttribute("data-finished", isDone && box.checked);
    this.#announce(isDone ? this.#words.done : this.#countWords(done, total));
  }

  /** Clear ticks, notes and days, and offer to bring them back. */
  #reset() {
    const notes = this.#rows.map(({ note }) => [note, note.value]);
    const ticks = this.#ticks.read();
    if (!Object.keys(ticks).length && !notes.some(([, value]) => value)) return;
    this.#ticks.write({});
    for (const [note] of notes) note.clear();
    this.#announce("");
    this.#offer(this.#words.cleared, () => {
      // What was ticked meanwhile, in another tab, stays.
      this.#ticks.write({ ...ticks, ...this.#ticks.read() });
      for (const [note, value] of notes) if (value) note.value = value;
      this.#part("[data-action=reset]").focus();
    });
    this.#load();
  }

  #removeNote({ note }) {
    const { value } = note;
    note.clear();
    note.focus();
    this.#offer(this.#words.removed, () => {
      note.value = value;
    });
    this.#load();
  }

  /** Put an item that was set aside where it was; her answers stay as they are. */
  #takeBack({ box, note }) {
    const { value } = note;
    note.value = { ...value, stays: true };
    this.#offer(this.#words.takenBack, () => {
      note.value = value;
    });
    this.#load();
    box.focus();
  }

  /** Say what was done and offer to undo it, until the next tick; with null, stop. */
  #offer(words, restore) {
    this.#restore = restore;
    this.#part("[data-undo]").hidden = words === null;
    this.#part("[data-undo-text]").textContent = words ?? "";
  }

  #undo() {
    this.#restore();
    this.#offer(null);
    this.#load();
    const { done, total } = this.#count();
    this.#announce(this.#countWords(done, total));
  }

  #count() {
    const { done, total } = stateOf(this.#list);
    const progress = this.#part("progress");
    progress.max = Math.max(total, 1); // none may concern her
    progress.value = done.length;
    this.#part(".checklist__count").textContent = `${done.length} / ${total}`;
    const isDone = total > 0 && done.length === total;
    this.#part("[data-done]").hidden = !isDone;
    if (!isDone) this.#root.removeAttribute("data-finished");
    if (isDone) this.#showNext();
    this.#showKept();
    return { done, total };
  }

  /** Lead to the first of the lists that follow which concerns the reader. */
  #showNext() {
    const next = [...this.#root.querySelectorAll("[data-next]")];
    const first = next.find(
      (each) => stateOf(listOf(each, each.dataset.next)).concerns,
    );
    for (const each of next) each.hidden = each !== first;
  }

  #countWords = (done, total) => fill(this.#words.count, { n: done.length, total });

  #showSaved(lasts) {
    this.#part("[data-saved]").hidden = !lasts;
    this.#part("[data-unsaved]").hidden = lasts;
    this.#showKept();
  }

  /** Say where notes are kept, if there are any, and offer their days as a file. */
  #showKept() {
    const hasNotes = this.#rows.some(({ note }) => note.value);
    this.#part("[data-kept]").hidden = !hasNotes;
    this.#part("[data-calendar]").hidden = this.#dated().length === 0;
  }

  /** Return the open items that have a day. */
  #dated() {
    const { open } = stateOf(this.#list);
    return this.#rows
      .filter(({ id, note }) => open.includes(id) && note.value?.day)
      .map(({ id, text, note }) => ({ id, text, ...note.value }));
  }

  async #saveCalendar() {
    const { saveDays } = await import("./calendar.mjs");
    const list = { ...JSON.parse(this.#root.dataset.file), slug: this.#list.slug };
    saveDays(list, this.#dated());
  }

  #announce(words) {
    this.#part("[role=status]").textContent = words;
  }
}

if (globalThis.document) {
  for (const root of document.querySelectorAll("[data-checklist]")) new Checklist(root);
}
