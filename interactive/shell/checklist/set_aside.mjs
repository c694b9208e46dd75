// What does not concern the reader is folded below a list, with her answer as the reason.

import { answers } from "../common/reader_store.mjs";
import { fill } from "../common/text.mjs";
import { reasons } from "./concerns.mjs";
import { stateOf } from "./open_items.mjs";

/** The part below a list, and a word above one that does not concern her at all. */
export class SetAside {
  #list;
  #rows;
  #words;
  #parts;
  #shown = "";

  /**
   * @param {HTMLElement} root
   * @param {import("./open_items.mjs").List} list
   * @param {{id: string, box: HTMLInputElement, row: HTMLElement}[]} rows
   * @param {Object<string, string>} words
   */
  constructor(root, list, rows, words) {
    const names = ["not-mine", "aside", "aside-count", "items-place", "aside-items"];
    const parts = names.map((name) => root.querySelector(`[data-${name}]`));
    this.#parts = parts;
    [this.#list, this.#rows, this.#words] = [list, rows, words];
  }

  /** Put each row where it belongs by what is known now, in the list's order. */
  arrange() {
    const { aside, concerns } = stateOf(this.#list);
    const [whole, folded, count, mine, others] = this.#parts;
    whole.hidden = concerns;
    whole.textContent = concerns ? "" : this.#because("", "notYours");
    folded.hidden = aside.length === 0;
    count.textContent = fill(this.#words.aside, { n: aside.length });
    for (const each of this.#rows) this.#explain(each, aside.includes(each.id));
    if (aside.join() === this.#shown) return; // a row that moves would lose the focus
    this.#shown = aside.join();
    for (const { id, row } of this.#rows) {
      (aside.includes(id) ? others : mine).append(row);
    }
  }

  #explain({ id, box, row }, isAside) {
    const reason = row.querySelector("[data-reason]");
    box.disabled = isAside;
    if (!reason) return; // it concerns everybody
    reason.hidden = !isAside;
    const words = isAside ? this.#because(id, "reason") : "";
    reason.firstElementChild.textContent = words;
  }

  #because(id, key) {
    const { rules, facts } = this.#list;
    const words = reasons(rules[id], answers(), facts).map((each) => each.join(": "));
    return fill(this.#words[key], { answers: words.join(", ") });
  }
}
