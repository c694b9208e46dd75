// The reader's own note and day at an item: folded until she wants one.

import { note, setNote } from "../common/reader_store.mjs";
import { formatDay } from "../common/text.mjs";

/** A note and a day below an item, and the fields for them. */
export class ItemNote {
  #list;
  #item;
  #parts;
  #onSave;

  /**
   * @param {string} list
   * @param {HTMLElement} row the item's, with its box
   * @param {DocumentFragment} pattern
   * @param {(lasts: boolean) => void} onSave hears whether what was written lasts
   */
  constructor(list, row, pattern, onSave) {
    this.#list = list;
    this.#item = row.querySelector("[data-item]").dataset.item;
    this.#onSave = onSave;
    row.querySelector(".checklist-item__details").append(pattern.cloneNode(true));
    const names = ["summary", "about", "text", "day", "error", "shown", "remove"];
    const find = (name) => [name, row.querySelector(`[data-note-${name}]`)];
    this.#parts = Object.fromEntries(names.map(find));
    this.#parts.about.textContent = row.querySelector("label").textContent;
    const { text, day } = this.#parts;
    text.addEventListener("input", () => this.#save());
    day.addEventListener("change", () => this.#save());
    this.show();
  }

  focus() {
    this.#parts.summary.focus();
  }

  get value() {
    return note(this.#list, this.#item);
  }

  /** Put a whole value back, or remove it with undefined. */
  set value(value) {
    this.#onSave(setNote(this.#list, this.#item, value));
    this.show();
  }

  /** Show what is stored; a field with the focus is the reader's. */
  show() {
    const { text, day, shown, remove, error } = this.#parts;
    const value = this.value ?? { note: "", day: "" };
    if (document.activeElement !== text) text.value = value.note;
    if (document.activeElement !== day) day.value = value.day;
    error.hidden = true;
    const words = value.day ? formatDay(value.day, { weekday: "long" }) : "";
    const strong = Object.assign(document.createElement("strong"), {
      textContent: words,
    });
    shown.replaceChildren(...(words ? [strong, " "] : []), value.note);
    const isEmpty = !value.day && !value.note;
    shown.hidden = isEmpty;
    remove.hidden = isEmpty;
  }

  /** Remove note and day, but not that the item was taken back. */
  clear() {
    const { stays } = this.value ?? {};
    this.value = stays && { stays };
  }

  /** Store what the fields hold. A day that is none stays in its field, with a word. */
  #save() {
    const { text, day, error } = this.#parts;
    const isDay = day.validity.valid;
    const { stays, day: former = "" } = this.value ?? {};
    const written = { note: text.value.trim(), day: isDay ? day.value : former, stays };
    this.#onSave(setNote(this.#list, this.#item, written));
    if (isDay) this.show();
    error.hidden = isDay;
    day.setAttribute("aria-invalid", String(!isDay));
  }
}
