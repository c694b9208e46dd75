// The reader's path: where she is, the one thing to do today, and the steps around it. The
// page shows at once what is stored and the readable steps; Python then says where her
// answers, her ticks and the day lead.

import { invalidDates, startInView } from "../calculator/form.mjs";
import { run, setUp } from "../calculator/runtime.mjs";
import { tickStore } from "../checklist/ticks.mjs";
import { dayIn, momentOf, onNewDay } from "../common/day.mjs";
import {
  answers,
  changedSince,
  onChange,
  setAnswers,
  setTodaySummary,
  todaySummary,
} from "../common/reader_store.mjs";
import { PathView } from "./view.mjs";

const NO_FILES = { plan: "", former: "" };

/** Return the ids of the ticked items of each list. */
const readTicks = (lists) =>
  Object.fromEntries(lists.map((slug) => [slug, Object.keys(tickStore(slug).read())]));

class MyPath {
  #root;
  #slug;
  #edition;
  #view;
  #form;
  #lists;
  #starting;
  #ready = false;
  #evaluations = 0;
  #day = "";
  #result = null;

  constructor(root) {
    this.#root = root;
    const { calculator, edition } = root.dataset;
    [this.#slug, this.#edition] = [calculator, edition];
    this.#view = new PathView(root);
    this.#form = root.querySelector("form");
    const lists = [...root.querySelectorAll("[data-list]")];
    this.#lists = [...new Set(lists.map(({ dataset }) => dataset.list))];
    this.#listen();
    this.#flagPlace();
    this.#showStored();
    startInView(root, () => this.start());
  }

  /** Start Python, unless that has begun. */
  start() {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  #today() {
    return dayIn(this.#root.dataset.timeZone);
  }

  #listen() {
    this.#root.addEventListener("click", ({ target }) => {
      const here = target.closest("[data-here]")?.dataset.here;
      if (here) this.#goTo(here);
      if (target.closest("[data-step-done]")) this.#goTo(this.#following());
      if (target.closest("[data-change]")) this.#view.askAgain();
      if (target.closest("[data-retry]")) this.#retry();
      if (target.closest("[data-print]")) window.print();
    });
    // What is answered in it is stored by `stored_answers.mjs`; an impossible date typed
    // into an empty field causes no input event.
    this.#form.addEventListener("focusout", () => this.#showMistakes());
    onChange((keys) => {
      const isOwn = keys?.every((key) => key === "bugun");
      if (!isOwn) this.#refresh();
    });
    addEventListener("hashchange", () => this.#view.lead(location.hash.slice(1)));
    onNewDay(() => this.#today() !== this.#day && this.#refresh());
  }

  /** Take over where the reader says that she is. */
  #goTo(step) {
    this.#view.expectFocus();
    const { fact, sum } = this.#root.dataset;
    setAnswers({ [fact]: step }, { [fact]: sum });
    this.start();
  }

  /** Return the step after the one that the reader is in. */
  #following() {
    const { now, steps } = this.#result;
    const at = steps.findIndex(({ id }) => id === now);
    return steps.slice(at + 1).find(({ state }) => state === "next")?.id;
  }

  #refresh() {
    this.#flagPlace();
    if (this.#ready) this.#evaluate();
    else this.#showStored();
  }

  #flagPlace() {
    const { fact, sum } = this.#root.dataset;
    this.#view.flagPlace(changedSince({ [fact]: sum }).length > 0);
  }

  /** Show what is known without Python: the place, and what was last said of it. */
  #showStored() {
    this.#day = this.#today();
    const summary = todaySummary();
    const isCurrent = summary?.edition === this.#edition;
    const place =
      answers()[this.#root.dataset.fact] ?? (isCurrent ? summary.step : undefined);
    const today = isCurrent && summary.step === place ? summary : null;
    this.#view.showStored(place, today, this.#day);
    this.#view.lead(location.hash.slice(1));
  }

  async #start() {
    this.#view.load();
    try {
      const { href } = new URL(this.#root.dataset.document, document.baseURI);
      await setUp(href, (...stage) => this.#view.showStage(...stage));
      this.#ready = true;
      await this.#evaluate();
    } catch (error) {
      if (error.outdated) location.reload();
      else this.#fail(error);
    }
  }

  async #evaluate() {
    if (!this.#ready) return;
    this.#evaluations += 1;
    const evaluation = this.#evaluations;
    this.#day = this.#today();
    const question = {
      answers: { ...answers(), ticks: readTicks(this.#lists) },
      today: this.#day,
      now: momentOf(),
      files: NO_FILES,
    };
    try {
      const { result } = await run(this.#slug, question, (...stage) =>
        this.#view.showStage(...stage),
      );
      if (evaluation === this.#evaluations) this.#show(result);
    } catch (error) {
      if (evaluation === this.#evaluations) this.#fail(error);
    }
  }

  #show(result) {
    this.#result = result;
    this.#view.show(result, this.#day);
    this.#showMistakes();
    this.#remember(result);
    const detail = { status: result.status, result };
    this.#root.dispatchEvent(
      new CustomEvent("rehber:result", { bubbles: true, detail }),
    );
  }

  /** Let the front page say where the reader stopped. */
  #remember({ status, today, steps, brief }) {
    const step = status === "done" ? steps.at(-1).id : today.step;
    const { text, date, waits_for } = today;
    const [late, edition] = [brief.alert, this.#edition];
    const summary = { step, text, date, waits_for, late, edition };
    setTodaySummary(step ? summary : undefined);
  }

  #showMistakes() {
    const invalid = invalidDates(this.#form);
    this.#view.showMistakes(this.#form, invalid, this.#result?.mistakes ?? []);
  }

  #fail(error) {
    console.warn(`${this.#slug}: ${error.message}`);
    this.#ready = false;
    this.#starting = undefined;
    this.#result = null;
    this.#view.fail();
    this.#showStored();
  }

  async #retry() {
    await this.#starting;
    this.start();
  }
}

// In a frame without an origin no worker starts: there the plain page stays.
const roots = origin === "null" ? [] : document.querySelectorAll("[data-my-path]");
for (const root of roots) new MyPath(root);
