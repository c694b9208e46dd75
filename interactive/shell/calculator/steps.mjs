// A form that shows one question, then the next. The answers given so far are listed above
// it, and stand in the address: the browser's Back leads to the question before, and a
// page that is loaded again goes on where the reader was.

import {
  answersIn,
  fillForm,
  fragmentOf,
  hasAnswers,
  isLink,
  readAnswers,
  showMistakes,
} from "./form.mjs";

/** Return the place that the address names, null for any other fragment. */
const placeInAddress = (root) =>
  hasAnswers(location.hash) && !isLink(root) ? location.hash : null;

/** Whether a key only looks at the choices, as the arrows do in a group of radios. */
const isLooking = (key) => key.startsWith("Arrow") || key === "Home" || key === "End";

class Steps {
  #root;
  #form;
  #message;
  #place;
  // What the reader has done that a result is expected for: "go" to another place, or
  // "return" to one that the browser remembers.
  #move = "";
  #looking = false;
  // A frame's history is that of the page around it, and not ours to write.
  #inFrame = parent !== self;

  constructor(root) {
    this.#root = root;
    this.#form = root.querySelector("form");
    this.#message = JSON.parse(root.dataset.messages).shell_choose;
    this.#place = fragmentOf(readAnswers(this.#form));
    this.#listen();
    if (!this.#inFrame) this.#restore(placeInAddress(root), "");
  }

  #listen() {
    const root = this.#root;
    // The form evaluates at every input: it hears only of answers that are complete.
    root.addEventListener("input", (event) => this.#onInput(event), { capture: true });
    root.addEventListener("keydown", ({ key }) => {
      this.#looking = isLooking(key);
    });
    root.addEventListener("pointerdown", () => {
      this.#looking = false;
    });
    root.addEventListener("submit", () => this.#goOn());
    root.addEventListener("click", (event) => this.#click(event));
    root.addEventListener("reset", () => {
      this.#move = "go";
    });
    root.addEventListener("rehber:result", ({ detail }) => this.#show(detail.result));
    if (this.#inFrame) return;
    addEventListener("popstate", ({ state }) =>
      this.#restore(state?.place ?? placeInAddress(root), "return"),
    );
  }

  #onInput(event) {
    const { target } = event;
    if (target === this.#form) return; // our own
    event.stopPropagation();
    // Of several boxes to tick, a reader may want more than the first.
    const isChoice = target.type === "radio" || target.value === "unknown";
    if (isChoice && target.checked && !this.#looking) this.#goOn();
  }

  /** Let the answer to the open question count, or ask for it. */
  #goOn() {
    const name = this.#open()?.dataset.step;
    if (!name) return;
    if (name in readAnswers(this.#form)) this.#evaluate("go");
    else {
      showMistakes(this.#form, new Map([[name, this.#message]]));
      this.#focusQuestion();
    }
  }

  #evaluate(move) {
    this.#move = move;
    const detail = { move };
    this.#form.dispatchEvent(new CustomEvent("input", { bubbles: true, detail }));
  }

  /** Take over the answers of a place; without one, stay. */
  #restore(place, move) {
    if (place === null || place === this.#place) return;
    this.#place = place;
    fillForm(this.#form, answersIn(place));
    this.#evaluate(move);
  }

  #click(event) {
    const change = event.target.closest("[data-change]");
    if (change) this.#askAgain(change.dataset.change);
    if (event.target.closest("[data-undo]")) this.#move = "go";
    const link = event.target.closest("a[href^='#']");
    if (link) this.#follow(link, event);
  }

  /** Lead to a part of the page without leaving the place in the address. */
  #follow(link, event) {
    const target = document.getElementById(link.hash.slice(1));
    if (!target || event.defaultPrevented) return;
    event.preventDefault();
    const isHidden = target.closest("[hidden]");
    focusOn(isHidden ? this.#part("trail").querySelector("button") : target);
  }

  /** Forget the answer to a question, and those given after it. */
  #askAgain(name) {
    const names = [...this.#root.querySelectorAll("[data-change]")].map(
      ({ dataset }) => dataset.change,
    );
    fillForm(this.#form, {}, names.slice(names.indexOf(name)));
    this.#evaluate("go");
  }

  #show({ given, asked, ask_next: [next] }) {
    for (const question of this.#form.querySelectorAll("[data-question]")) {
      const { question: name } = question.dataset;
      question.hidden = name !== next;
      if (name === next) question.dataset.step = name;
      else delete question.dataset.step;
      // An answer beside the way would come up again unasked.
      if (!asked.includes(name)) fillForm(this.#form, {}, [name]);
    }
    this.#part("trail").hidden = given.length === 0;
    this.#part("trail-answers").replaceChildren(
      ...given.map((each) => this.#row(each)),
    );
    this.#part("go-on").hidden = !next;
    this.#part("to-result").hidden = true;
    const move = this.#move;
    this.#move = "";
    if (move === "go") this.#remember(given);
    if (move) this.#lead(next);
  }

  #row({ question, title, answer }) {
    const { content } = this.#part("trail-pattern");
    const row = content.firstElementChild.cloneNode(true);
    row.querySelector("[data-title]").textContent = title;
    row.querySelector("[data-given]").textContent = answer;
    row.querySelector("[data-of]").textContent = ` (${title})`;
    row.querySelector("button").dataset.change = question;
    return row;
  }

  /** Make the place of the reader an entry in the browser's history. */
  #remember(given) {
    const answers = readAnswers(this.#form);
    // What follows from answers elsewhere follows again.
    const names = given
      .map(({ question }) => question)
      .filter((name) => name in answers);
    const place = fragmentOf(names.map((name) => [name, answers[name]]));
    if (this.#inFrame || place === this.#place) return;
    // The entry that is left says so, too: its address may name a part of the page.
    if (!history.state) history.replaceState({ place: this.#place }, "");
    this.#place = place;
    const address = place || location.pathname + location.search;
    history.pushState({ place }, "", address);
  }

  /** Lead the reader to the question that is open, or to the outcome. */
  #lead(next) {
    const mistaken = this.#form.querySelector("[aria-invalid]");
    // What has the focus is read out: no need to say it twice.
    if (!mistaken) this.#part("announce").textContent = "";
    if (next) this.#focusQuestion();
    else focusOn(this.#root.querySelector("[data-result] [data-heading]"));
  }

  #focusQuestion() {
    const question = this.#open();
    question?.querySelector("input, select")?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: "nearest" });
  }

  #open() {
    return this.#form.querySelector("[data-step]");
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }
}

const focusOn = (element) => {
  if (!element) return;
  if (!element.matches("a, button, input, select")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
};

const roots =
  origin === "null" ? [] : document.querySelectorAll("[data-one-at-a-time]");
for (const root of roots) new Steps(root);
