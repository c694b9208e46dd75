// What the path page shows above the steps: the question where the reader is, today's job,
// what would say more about it.

import { readAnswers, showMistakes } from "../calculator/form.mjs";
import { showDay } from "../common/days_left.mjs";
import { hasUnreadable } from "../common/reader_store.mjs";
import { fill, showText } from "../common/text.mjs";
import { StepsView } from "./steps_view.mjs";

const STAGES = ["download", "start", "rules"];
const MOST_TITLES = 2; // of questions that a line names

export class PathView {
  #root;
  #words;
  #actors;
  #names;
  #steps;
  #focusExpected = false;

  constructor(root) {
    this.#root = root;
    this.#words = JSON.parse(root.dataset.words);
    this.#actors = new Map(JSON.parse(root.dataset.actors));
    root.prepend(root.querySelector("template[data-enhance]").content.cloneNode(true));
    const places = [...root.querySelectorAll("[data-places] [data-here]")];
    this.#names = new Map(places.map((p) => [p.dataset.here, p.textContent]));
    this.#steps = new StepsView(root, this.#words);
    root.dataset.state = "loading";
    this.#unfoldForPrint();
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  /** After the next change, lead to what it has made of today. */
  expectFocus() {
    this.#focusExpected = true;
  }

  /** Ask where the reader is, with her answer marked. */
  askAgain() {
    this.#ask(true);
    this.#part("places").querySelector("h2").focus();
  }

  /** Unfold the step that an address names, and lead there. */
  lead(id) {
    this.#steps.lead(id);
  }

  load() {
    this.#root.dataset.state = "loading";
    this.#part("failed").hidden = true;
  }

  /** Say how far the start of Python is, once somebody waits for a day. */
  showStage(stage, share = 0) {
    this.#part("loading").hidden = this.#part("today").hidden;
    this.#part("bar").value = STAGES.indexOf(stage) + share;
  }

  fail() {
    this.#root.dataset.state = "failed";
    this.#part("loading").hidden = true;
    this.#part("failed").hidden = false;
    this.#announce(this.#words.path_failed);
  }

  /**
   * Show what is known without Python.
   * @param {string | undefined} place the step that the reader is in, if she has said so
   * @param {object | null} today the last result's, if it was for this step
   * @param {string} day in ISO 8601
   */
  showStored(place, today, day) {
    const step = this.#steps.get(place);
    this.#ask(!step);
    if (!step) return;
    const text = today?.text ?? step.querySelector("[data-step-today]").textContent;
    this.#showToday({ ...today, text }, place, day);
    this.#showJob(step);
    this.#part("step-done").hidden = true;
    this.#steps.unfold(place);
    this.#moveFocus();
  }

  /**
   * Show a result of the engine.
   * @param {object} result
   * @param {string} day for which it was made, in ISO 8601
   */
  show(result, day) {
    this.#root.dataset.state = "ready";
    this.#part("loading").hidden = true;
    const { now, status, today, steps } = result;
    const isPlaced = Boolean(now) || status === "done";
    this.#ask(!isPlaced);
    this.#steps.show(steps, day, isPlaced);
    this.#steps.showSidePaths(result.side_paths);
    this.#showToday(today, now, day);
    this.#showNearest(today, result.nearest, day);
    this.#showNotices(result.notices);
    this.#showJob(this.#steps.get(now), today.list, steps);
    const at = steps.findIndex(({ id }) => id === now);
    const goesOn = steps.slice(at + 1).some(({ state }) => state === "next");
    this.#part("step-done").hidden = !now || !goesOn;
    this.#showQuestions(result);
    this.#steps.unfold(now);
    this.#moveFocus();
    if (isPlaced) this.#announce(`${this.#words.path_today}: ${today.text}`);
  }

  /** Say whether the question where she is has changed since she answered it. */
  flagPlace(isChanged) {
    this.#part("place-changed").hidden = !isChanged;
  }

  /** Put each mistake beside its field. */
  showMistakes(form, invalidDates, mistakes) {
    const texts = new Map([
      ...invalidDates.map((name) => [name, this.#words.shell_bad_date]),
      ...mistakes.map(({ question, text }) => [question, text]),
    ]);
    showMistakes(form, texts);
    if (texts.size > 0) this.#part("more").open = true;
  }

  #ask(open) {
    this.#part("places").hidden = !open;
    for (const part of this.#root.querySelectorAll("[data-placed]")) part.hidden = open;
    // It may be the answer where she is that could not be read, and this says so.
    this.#part("keep-part").hidden = open && !hasUnreadable();
  }

  #showToday(today, place, day) {
    for (const each of this.#root.querySelectorAll("[data-places] [data-here]"))
      each.setAttribute("aria-pressed", String(each.dataset.here === place));
    showText(this.#part("place"), this.#names.get(place));
    this.#part("place-line").hidden = !place;
    showText(this.#part("today-text"), today.text);
    showDay(this.#part("today-day"), today.date, day, this.#words);
    showText(this.#part("today-item"), today.date && today.item);
    showText(this.#part("today-advice"), today.advice);
    const who = this.#actors.get(today.waits_for);
    const waits = who && fill(this.#words.path_waits_for, { who });
    showText(this.#part("today-waits"), waits);
    const { dataset } = this.#part("today");
    dataset.waits = who ? today.waits_for : "";
    if (today.date) dataset.date = today.date;
    else delete dataset.date;
  }

  /** Where today's job has no day, show the nearest one of the steps to come. */
  #showNearest(today, nearest, day) {
    if (today.date || !nearest) return;
    showText(this.#part("today-item"), nearest.title);
    showDay(this.#part("today-day"), nearest.date, day, this.#words);
  }

  #showNotices(notices) {
    const lines = notices.map(({ text }) =>
      Object.assign(document.createElement("p"), { textContent: text }),
    );
    this.#part("notices").replaceChildren(...lines);
  }

  /** Offer the page that today's job is done with: an open list, else the first link. */
  #showJob(step, list, steps = []) {
    const lists = steps.find(({ id }) => id === step?.dataset.step)?.lists ?? [];
    const slug = list ?? lists.find(({ done, total }) => done < total)?.id;
    const source =
      (slug && step?.querySelector(`[data-list="${slug}"] a`)) ??
      step?.querySelector(".links a");
    const job = this.#part("today-go");
    job.hidden = !source;
    if (!source) return;
    job.href = source.href;
    job.replaceChildren(...[...source.children].map((part) => part.cloneNode(true)));
  }

  /** Ask what would say more about today, and let what was answered be changed. */
  #showQuestions({ asked, ask_next: next, now }) {
    const more = this.#part("more");
    const answered = Object.keys(readAnswers(more.querySelector("form")));
    const questions = [...more.querySelectorAll("[data-question]")];
    const open = [];
    for (const question of questions) {
      const { question: id } = question.dataset;
      const isOpen = next.includes(id) && !answered.includes(id);
      question.hidden = !isOpen && !(answered.includes(id) && asked.includes(id));
      if (isOpen) open.push(question.querySelector(".question__title").textContent);
    }
    more.hidden = !now || questions.every(({ hidden }) => hidden);
    const titles = open.slice(0, MOST_TITLES).join(", ");
    const text = fill(this.#words.path_more, { titles });
    this.#part("more-title").textContent = titles ? text : this.#words.path_answers;
  }

  #moveFocus() {
    const today = this.#part("today");
    if (!this.#focusExpected || today.hidden) return;
    this.#focusExpected = false;
    today.querySelector("h2").focus({ preventScroll: true });
    today.scrollIntoView({ block: "nearest" });
  }

  #announce(text) {
    const region = this.#part("announce");
    if (region.textContent !== text) region.textContent = text;
  }

  /** Paper unfolds nothing: print the open items, too. */
  #unfoldForPrint() {
    const items = this.#part("open-items");
    let wasOpen = false;
    addEventListener("beforeprint", () => {
      wasOpen = items.open;
      items.open = true;
    });
    addEventListener("afterprint", () => {
      items.open = wasOpen;
    });
  }
}
