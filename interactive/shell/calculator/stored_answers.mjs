// A form begins with what the reader has said before, anywhere in the handbook, and what
// she answers is stored. A link's answers are the page's own until she changes one.

import { setUpKeepSwitch } from "../common/keep_switch.mjs";
import {
  answers,
  changedSince,
  onChange,
  setAnswers,
} from "../common/reader_store.mjs";
import { fillForm, isLink, mayBeFilled, readAnswers, withPresentIds } from "./form.mjs";
import { nameOwnUnit } from "./own_unit.mjs";

// Stands for the checksum of a question that has changed since it was answered.
const FORMER = "?";

// Digits that may be a number which no letter holds: the engine knows, and sees it first.
const MAY_BE_REFUSED = /\p{Nd}(?:[ .-]?\p{Nd}){8}/u;

class StoredAnswers {
  #root;
  #form;
  #sums;
  #known = {}; // the store's answers to the form's questions, as the form last heard
  #cleared = null;
  #held = {}; // own words that are stored when the engine has taken them
  #linkIsOpen;
  #isWriting = false;

  constructor(root) {
    this.#root = root;
    this.#form = root.querySelector("form");
    const questions = this.#form.querySelectorAll("[data-question]");
    this.#sums = Object.fromEntries(
      [...questions].map(({ dataset }) => [dataset.question, dataset.sum]),
    );
    setUpKeepSwitch(root.querySelector("[data-keep]"));
    this.#linkIsOpen = isLink(root);
    this.#listen();
    // What stands in the address comes first: a link, or the place on a guide's way.
    if (mayBeFilled(root.dataset)) this.#known = this.#stored();
    else this.#follow();
    const isStored = !this.#linkIsOpen && Object.keys(this.#known).length > 0;
    this.#form.toggleAttribute("data-stored", isStored);
    this.#flag();
  }

  #listen() {
    this.#form.addEventListener("input", (event) => this.#onInput(event));
    this.#form.addEventListener("reset", () => this.#clear());
    this.#root.addEventListener("click", ({ target }) => {
      const pressed = (name) => target.closest(`[data-${name}]`);
      if (pressed("undo") && target.closest("button")) this.#undo();
      if (pressed("still-right")) this.#confirm(target.closest("[data-question]"));
      if (pressed("reopened-own")) this.#showOwn();
    });
    this.#root.addEventListener("rehber:result", ({ detail }) => {
      this.#release(detail.result.mistakes);
      this.#offerOwn();
      nameOwnUnit(this.#root, answers());
    });
    addEventListener("hashchange", () => {
      this.#linkIsOpen ||= isLink(this.#root);
    });
    onChange(() => this.#follow());
  }

  /** Return what the store has for this form. */
  #stored() {
    const all = Object.entries(withPresentIds(this.#form, answers()));
    return Object.fromEntries(all.filter(([name]) => name in this.#sums));
  }

  /** Take over what has changed in the store; what a link has brought stays. */
  #follow() {
    if (this.#isWriting) return;
    const [before, now, shown] = [this.#known, this.#stored(), readAnswers(this.#form)];
    this.#known = now;
    const names = Object.keys(this.#sums).filter(
      (name) => now[name] !== before[name] && now[name] !== shown[name],
    );
    if (names.length === 0 || this.#linkIsOpen) return;
    fillForm(this.#form, now, names);
    this.#evaluate();
    this.#flag();
  }

  #evaluate() {
    this.#form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Store an answer that the reader has given; those that we or a browser restore are. */
  #onInput({ target, detail }) {
    const isStep = target === this.#form;
    if (isStep && detail?.move !== "go") return;
    const name = isStep ? this.#open() : target.name;
    const shown = readAnswers(this.#form);
    const isNew = (each) => each === name || shown[each] !== this.#known[each];
    const changed = Object.keys(shown).filter(isNew);
    const values = Object.fromEntries(changed.map((each) => [each, shown[each]]));
    if (!this.#linkIsOpen && !isStep) this.#store({ [name]: shown[name] });
    else this.#store(values);
    this.#leaveLink();
  }

  #open() {
    return this.#form.querySelector("[data-step]")?.dataset.step;
  }

  /** Store what the engine has taken of what was held back. */
  #release(mistakes) {
    const [held, shown] = [Object.entries(this.#held), readAnswers(this.#form)];
    this.#held = {};
    const isTaken = ([name, raw]) =>
      shown[name] === raw && !mistakes.some(({ question }) => question === name);
    const taken = held.filter(isTaken);
    if (taken.length > 0) this.#write(Object.fromEntries(taken));
  }

  /** Store answers, but for own words that the engine is to see first. */
  #store(changed, sums = this.#sums) {
    const isOwn = (name) =>
      this.#form.querySelector(`[data-own-words] [name="${CSS.escape(name)}"]`);
    const values = { ...changed };
    for (const [name, raw] of Object.entries(changed)) {
      delete this.#held[name];
      if (!MAY_BE_REFUSED.test(raw ?? "") || !isOwn(name)) continue;
      this.#held[name] = raw;
      values[name] = undefined;
    }
    this.#write(values, sums);
  }

  #write(changed, sums = this.#sums) {
    const values = { ...this.#formerIds(changed), ...changed };
    this.#isWriting = true; // what we write ourselves is no news to the form
    const lasts = setAnswers(values, sums);
    this.#form.toggleAttribute("data-stored", lasts && !this.#linkIsOpen);
    this.#isWriting = false;
    this.#known = this.#stored();
    this.#flag();
  }

  /** Answers under the former ids of their questions go when there are newer ones. */
  #formerIds(values) {
    const former = [...this.#form.querySelectorAll("[data-former]")]
      .filter(({ dataset }) => dataset.question in values)
      .flatMap(({ dataset }) => dataset.former.split(" "));
    return Object.fromEntries(former.map((name) => [name, undefined]));
  }

  /** From now on, the answers shown are the reader's. */
  #leaveLink() {
    if (!this.#linkIsOpen) return;
    this.#linkIsOpen = false;
    if (isLink(this.#root) && !("oneAtATime" in this.#root.dataset))
      history.replaceState(history.state, "", location.pathname + location.search);
  }

  #clear() {
    const former = this.#changed().map((name) => [name, FORMER]);
    this.#cleared = {
      answers: this.#known,
      sums: { ...this.#sums, ...Object.fromEntries(former) },
      link: this.#linkIsOpen ? location.hash : "",
    };
    const names = Object.keys(this.#known);
    this.#store(Object.fromEntries(names.map((name) => [name, undefined])));
    this.#leaveLink();
  }

  #undo() {
    const { answers: values, sums, link } = this.#cleared;
    this.#store(values, sums);
    this.#linkIsOpen = link !== "";
    if (link) history.replaceState(history.state, "", link);
  }

  /** Leave a link for the reader's own answers. */
  #showOwn() {
    this.#leaveLink();
    fillForm(this.#form, this.#known);
    this.#evaluate();
    this.#root.querySelector("[data-result-region]").focus();
  }

  /** Say beside a link's result that the reader's own answers are still there. */
  #offerOwn() {
    const shown = readAnswers(this.#form);
    const differs = ([name, raw]) => shown[name] !== raw;
    const hasOwn = this.#linkIsOpen && Object.entries(this.#known).some(differs);
    for (const part of this.#root.querySelectorAll("[data-reopened-mine]"))
      part.hidden = !hasOwn;
  }

  /** Return the questions that have changed since they were answered, under any id. */
  #changed() {
    const all = answers();
    const idOf = ({ question, former }) =>
      [question, ...(former?.split(" ") ?? [])].find((id) => id in all);
    return [...this.#form.querySelectorAll("[data-question]")]
      .map(({ dataset }) => dataset)
      .filter((data) => changedSince({ [idOf(data)]: data.sum }).length > 0)
      .map(({ question }) => question);
  }

  /** Say at each question that it is another one than when it was answered. */
  #flag() {
    const changed = this.#changed();
    for (const question of this.#form.querySelectorAll("[data-question]")) {
      const { question: name } = question.dataset;
      question.querySelector("[data-changed]").hidden = !changed.includes(name);
    }
  }

  /** The reader has looked again, and her answer stays. */
  #confirm(question) {
    const { question: name } = question.dataset;
    this.#store({ [name]: readAnswers(this.#form)[name] });
    const controls = question.querySelectorAll("[name]");
    const chosen = [...controls].find(({ checked }) => checked) ?? controls[0];
    chosen.focus();
  }
}

const roots =
  origin === "null" ? [] : document.querySelectorAll("[data-calculator] form");
for (const form of roots) new StoredAnswers(form.closest("[data-calculator]"));
