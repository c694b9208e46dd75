// The page of the units: the reader's own is chosen once, and then shown alone. Without
// this script the choices lead to the units, all of which are shown.

import { setUpKeepSwitch } from "../common/keep_switch.mjs";
import { answers, onChange, setAnswers } from "../common/reader_store.mjs";
import { fill } from "../common/text.mjs";

/**
 * Return the units to show: the chosen one and the one that the address names, or all
 * while none is chosen.
 */
export const shownUnits = (units, chosen, addressed) =>
  units.includes(chosen)
    ? units.filter((unit) => unit === chosen || unit === addressed)
    : units;

const part = (name) => document.querySelector(`[data-${name}]`);

class Units {
  #fact;
  #sum;
  #words;
  #choices = [...document.querySelectorAll("[data-choose]")];
  #sections = [...document.querySelectorAll("[data-unit]")];

  constructor(root) {
    this.#fact = root.dataset.fact;
    this.#sum = root.dataset.sum;
    this.#words = JSON.parse(root.dataset.words);
    setUpKeepSwitch(part("keep"));
    for (const choice of this.#choices) {
      choice.addEventListener("click", (event) => {
        event.preventDefault();
        this.#choose(choice.dataset.choose);
        const said = { unit: choice.textContent.trim() };
        part("status-text").textContent = fill(this.#words.chosen, said);
      });
    }
    part("forget").addEventListener("click", () => {
      this.#choose(undefined);
      this.#choices[0].focus();
      part("status-text").textContent = this.#words.all;
    });
    addEventListener("hashchange", () => this.#show());
    onChange(() => this.#show());
    this.#show();
  }

  /** Take over a choice, and leave the unit that a link led to. */
  #choose(unit) {
    history.replaceState(history.state, "", location.pathname + location.search);
    setAnswers({ [this.#fact]: unit }, { [this.#fact]: this.#sum });
  }

  #show() {
    const units = this.#sections.map(({ dataset }) => dataset.unit);
    const chosen = answers()[this.#fact];
    const isChosen = units.includes(chosen);
    const shown = shownUnits(units, chosen, location.hash.slice(1));
    for (const section of this.#sections) {
      section.hidden = !shown.includes(section.dataset.unit);
    }
    for (const choice of this.#choices) {
      const isOwn = choice.dataset.choose === chosen;
      choice.parentElement.hidden = isChosen && !isOwn;
      if (isOwn) choice.setAttribute("aria-current", "true");
      else choice.removeAttribute("aria-current");
    }
    part("forget").hidden = !isChosen;
    part("stored").hidden = !isChosen;
  }
}

const root = globalThis.document && part("unit-choice");
if (root) new Units(root);
