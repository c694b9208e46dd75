// A calculator's widget. The form works at once. Python starts when the form is first
// touched or comes into view; answers given before that wait for it.

import { dayIn, momentOf, onNewDay } from "../common/day.mjs";
import {
  clearSetAside,
  invalidDates,
  isLink,
  letUndoReset,
  readAnswers,
  reloadWith,
  showMistakes,
  showQuestions,
  startInView,
  tell,
} from "./form.mjs";
import { abort, run, setUp } from "./runtime.mjs";
import { ResultRegion, unfoldForPrint } from "./view.mjs";

const SLOW = 10_000; // milliseconds after which a start counts as slow

class Calculator {
  #root;
  #messages;
  #slug;
  #form;
  #region;
  #starting;
  #ready = false;
  #answered = false;
  #evaluations = 0;
  #invalidDates = "";
  #provenance;
  #share;
  #link = null;
  #day = "";
  #today = () => dayIn(this.#root.dataset.timeZone);

  constructor(root) {
    this.#root = root;
    this.#slug = root.dataset.calculator;
    this.#messages = JSON.parse(root.dataset.messages);
    root.prepend(root.querySelector("template[data-enhance]").content.cloneNode(true));
    this.#form = root.querySelector("form");
    this.#region = new ResultRegion(root, this.#messages, () => this.#renew());
    for (const part of root.querySelectorAll("[data-noscript]")) part.hidden = true;
    this.#openRules(false);
    this.#listen();
    unfoldForPrint(root);
    this.#openLink();
  }

  /** Start Python, unless that has begun. */
  start() {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** The rules stand open without a script, and open again if it fails. */
  #openRules(open) {
    for (const part of this.#root.querySelectorAll("[data-collapse]")) part.open = open;
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #listen() {
    for (const event of ["pointerdown", "focusin", "keydown"])
      this.#form.addEventListener(event, () => this.start(), { once: true });
    this.#form.addEventListener("input", () => this.#answer());
    this.#form.addEventListener("focusout", () => this.#leaveField());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    const remember = () => this.#answer.bind(this, this.#link);
    letUndoReset(this.#form, () => this.#answer(), remember);
    this.#part("retry").addEventListener("click", () => this.#retry());
    this.#part("restart").addEventListener("click", () => this.#retry());
    this.#part("print").addEventListener("click", async () => {
      if (this.#answered) await this.start();
      await this.#renew();
      window.print();
    });
    this.#part("plan")?.addEventListener("input", () => this.#evaluate());
    this.#part("share")?.addEventListener("click", () => this.#toggleShare());
    this.#part("reopened-now")?.addEventListener("click", () => this.#answer());
    addEventListener("hashchange", () => this.#openLink());
    onNewDay(() => this.#renew());
  }

  #showStage = (...stage) => this.#region.showStage(...stage);
  async #start() {
    this.#region.load(this.#answered);
    const timer = setTimeout(() => this.#showSlow(), SLOW);
    try {
      const { href } = new URL(this.#root.dataset.document, document.baseURI);
      const { addresses, provenance } = await setUp(href, this.#showStage);
      this.#region.setAddresses(addresses);
      this.#provenance = provenance;
      this.#ready = true;
      this.#region.ready();
      if (this.#answered || this.#part("derived")) await this.#evaluate();
    } catch (error) {
      if (error.outdated) reloadWith(this.#form);
      else this.#fail(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Fetch the code for links only when there is one to make or to open. */
  async #loadShare() {
    const { Share } = await import("./share.mjs");
    const current = () => ({ ...this.#current(), provenance: this.#provenance });
    this.#share ??= new Share(this.#root, this.#messages, current);
    return this.#share;
  }

  /** Open the panel with a link. A link names its rules, so Python must have read them. */
  async #toggleShare() {
    await this.start();
    if (!this.#ready) return;
    await this.#renew();
    this.#part("share-failed").hidden = true;
    try {
      await (await this.#loadShare()).toggle();
    } catch {
      this.#region.showShareFailed();
    }
  }

  /** Take over the answers of a link, and the day on which it was made. */
  async #openLink() {
    if (!isLink(this.#root)) return;
    try {
      const share = await this.#loadShare();
      await this.#answer(share.open(location.hash, this.#form));
    } catch (error) {
      this.#fail(error);
    }
  }

  #current() {
    const today = this.#link?.today || this.#today();
    const answers = readAnswers(this.#form);
    return { answers, today, now: momentOf(), files: this.#region.exported };
  }

  /** Compute the result again if its day is over; until then, show none. */
  async #renew() {
    if (!this.#ready || !this.#answered || this.#current().today === this.#day) return;
    this.#region.startOver();
    await this.#evaluate();
  }

  async #answer(link = null) {
    this.#link = link;
    this.#answered = true;
    this.#root.dataset.answered = "";
    if (this.#ready) await this.#evaluate();
    else {
      this.start();
      this.#region.showWaiting();
    }
  }

  /** An impossible date typed into an empty field causes no input event. */
  #leaveField() {
    if (invalidDates(this.#form).join() !== this.#invalidDates) this.#answer();
  }

  async #evaluate() {
    this.#evaluations += 1;
    const evaluation = this.#evaluations;
    const current = this.#current();
    this.#day = current.today;
    try {
      // What the reader has said elsewhere is none of a link's.
      if (!this.#link) tell(this.#root, "rehber:answers", current.answers);
      const response = await run(this.#slug, current, this.#showStage);
      if (evaluation !== this.#evaluations) return; // newer answers are on their way
      this.#show(response);
      this.#share?.showOrigin(this.#link);
      this.#share?.update();
    } catch (error) {
      if (evaluation === this.#evaluations) this.#fail(error);
    }
  }

  #show(response) {
    const { result, contradicted } = response;
    showQuestions(this.#form, result.asked, result.aside ?? {});
    const mistakes = new Map([
      ...this.#dateMistakes(),
      ...result.mistakes.map(({ question, text }) => [question, text]),
    ]);
    showMistakes(this.#form, mistakes);
    const isEmpty = Object.keys(readAnswers(this.#form)).length === 0;
    if (isEmpty && mistakes.size === 0 && !this.#link) this.#clear();
    else {
      const day = this.#day !== this.#today() && this.#day;
      this.#region.show(response, [...mistakes.values()], day);
    }
    tell(this.#root, "rehber:result", { status: result.status, result, contradicted });
  }

  #clear() {
    delete this.#root.dataset.answered;
    this.#region.clear();
  }

  /** Return the mistakes in dates that do not exist; the browser sees these itself. */
  #dateMistakes() {
    const invalid = invalidDates(this.#form);
    this.#invalidDates = invalid.join();
    return invalid.map((name) => [name, this.#messages.shell_bad_date]);
  }

  /** Remove everything said about earlier answers: it may not hold for these. */
  #fail(error) {
    console.warn(`${this.#slug}: ${error.message}`);
    this.#ready = false;
    this.#starting = undefined;
    this.#openRules(true);
    clearSetAside(this.#form);
    showMistakes(this.#form, new Map(this.#dateMistakes()));
    this.#share?.close();
    this.#region.fail();
  }

  /** Offer to start again, and the rules to a reader who waits for a result. */
  #showSlow() {
    this.#region.showSlow();
    if (this.#answered) this.#openRules(true);
  }

  async #retry() {
    if (this.#starting) abort();
    await this.#starting; // it has ended by failing
    this.start();
    this.#region.focus();
  }
}

// In a frame without an origin no worker starts: there the plain page stays.
const roots = origin === "null" ? [] : document.querySelectorAll("[data-calculator]");
for (const root of roots) {
  const calculator = new Calculator(root);
  const form = root.querySelector("form");
  if (root.dataset.start === "view") startInView(form, () => calculator.start());
}
