// The steps of the path as a task list: the state of each, its day, how far its lists are;
// the items that are left; the ways that lead off the path.

import { listOf, stateOf } from "../checklist/open_items.mjs";
import { showDay } from "../common/days_left.mjs";
import { fill, showText } from "../common/text.mjs";

const isAt = ({ state }) => state === "now" || state === "waiting";

export class StepsView {
  #root;
  #words;
  #steps;
  #opened = "";

  constructor(root, words) {
    this.#root = root;
    this.#words = words;
    const steps = [...root.querySelectorAll("[data-step]")];
    this.#steps = new Map(steps.map((step) => [step.dataset.step, step]));
    for (const step of steps) step.querySelector("details").open = false;
    for (const part of root.querySelectorAll("[data-here-tools]")) part.hidden = false;
  }

  /** Return the element of a step, if there is such a step. */
  get(id) {
    return this.#steps.get(id);
  }

  /** Unfold the step that the reader is in, and fold the one before. */
  unfold(id) {
    if (id === this.#opened) return;
    for (const [name, open] of [
      [this.#opened, false],
      [id, true],
    ]) {
      const details = this.get(name)?.querySelector("details");
      if (details) details.open = open;
    }
    this.#opened = id;
  }

  /** Unfold the step that an address names, and lead there. */
  lead(id) {
    const step = this.get(id);
    if (!step) return;
    step.querySelector("details").open = true;
    step.scrollIntoView({ block: "start" });
  }

  /**
   * Show every step of a result.
   * @param {Array<object>} steps
   * @param {string} day of the result in ISO 8601
   * @param {boolean} isPlaced whether it is known where the reader is
   */
  show(steps, day, isPlaced) {
    for (const step of steps) this.#showStep(step, day, isPlaced);
    this.#showOpenItems(steps);
  }

  showSidePaths(ids) {
    for (const path of this.#root.querySelectorAll("[data-from]"))
      path.hidden = !ids.includes(path.id);
  }

  #showStep({ id, state, date, lists }, day, isPlaced) {
    const step = this.get(id);
    step.dataset.state = state;
    const word = isPlaced && this.#words[`path_state_${state}`];
    showText(step.querySelector("[data-state-word]"), word);
    showDay(step.querySelector("[data-step-day]"), date, day, this.#words);
    const own = lists.map((list) => list.id);
    for (const row of step.querySelectorAll("[data-list]"))
      row.hidden = !own.includes(row.dataset.list);
    step.querySelector("[data-here-tools]").hidden = isAt({ state });
  }

  /** Show the items that are left of the lists which the reader is at or has begun. */
  #showOpenItems(steps) {
    const isOpen = (step, { done, total }) =>
      done < total && (done > 0 || isAt(step)) && step.state !== "not_yours";
    const open = steps.flatMap((step) =>
      step.lists.filter((list) => isOpen(step, list)).map(({ id }) => id),
    );
    let n = 0;
    for (const list of this.#root.querySelectorAll("[data-open-list]")) {
      const { openList: slug } = list.dataset;
      const items = open.includes(slug) ? stateOf(listOf(list, slug)).open : [];
      list.hidden = items.length === 0;
      for (const item of list.querySelectorAll("[data-open-item]"))
        item.hidden = !items.includes(item.dataset.openItem);
      n += items.length;
    }
    const [part] = this.#root.querySelectorAll("[data-open-items]");
    part.hidden = n === 0;
    const count = fill(this.#words.path_open_items, { n });
    part.querySelector("[data-open-count]").textContent = count;
  }
}
