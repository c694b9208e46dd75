// A calculator's widget. The form works at once. Python starts when the form is first
// touched or the page is idle; answers given before that wait for it.

import {
  clearSetAside,
  invalidDates,
  letUndoReset,
  readAnswers,
  showMistakes,
  showQuestions,
} from "./form.mjs";
import { abort, run, setUp } from "./runtime.mjs";
import { ResultRegion, unfoldForPrint } from "./view.mjs";

const SLOW = 10_000; // milliseconds after which a start counts as slow

const localToday = () => {
  const now = new Date();
  const twoDigits = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
};

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

  constructor(root) {
    this.#root = root;
    this.#slug = root.dataset.calculator;
    this.#messages = JSON.parse(root.dataset.messages);
    root.prepend(root.querySelector("template[data-enhance]").content.cloneNode(true));
    this.#form = root.querySelector("form");
    this.#region = new ResultRegion(root, this.#messages);
    for (const part of root.querySelectorAll("[data-noscript]")) part.hidden = true;
    this.#openRules(false);
    this.#listen();
    unfoldForPrint(root);
    this.#openLink().catch((error) => this.#fail(error));
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
    for (const event of ["pointerdown", "focusin", "keydown"]) {
      this.#form.addEventListener(event, () => this.start(), { once: true });
    }
    this.#form.addEventListener("input", () => this.#answer());
    this.#form.addEventListener("focusout", () => this.#leaveField());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    const remember =
      (link = this.#link) =>
      () =>
        this.#answer(link);
    letUndoReset(this.#form, () => this.#answer(), remember);
    for (const part of ["retry", "restart"]) {
      this.#part(part).addEventListener("click", () => this.#retry());
    }
    this.#part("print").addEventListener("click", () => window.print());
    this.#part("share").addEventListener("click", () => this.#toggleShare());
    this.#part("reopened-now").addEventListener("click", () => this.#answer());
    addEventListener("hashchange", () =>
      this.#openLink().catch((error) => this.#fail(error)),
    );
  }

  #showStage = (...stage) => this.#region.showStage(...stage);

  async #start() {
    this.#region.load(this.#answered);
    const timer = setTimeout(() => this.#showSlow(), SLOW);
    try {
      const address = new URL(this.#root.dataset.document, document.baseURI).href;
      const { addresses, provenance } = await setUp(address, this.#showStage);
      this.#region.setAddresses(addresses);
      this.#provenance = provenance;
      this.#ready = true;
      this.#region.ready();
      if (this.#answered) await this.#evaluate();
    } catch (error) {
      this.#fail(error);
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
    this.#part("share-failed").hidden = true;
    try {
      await (await this.#loadShare()).toggle();
    } catch {
      this.#region.showShareFailed();
    }
  }

  /** Take over the answers of a link, and the day on which it was made. */
  async #openLink() {
    if (!location.hash.startsWith("#yanit&")) return;
    const share = await this.#loadShare();
    await this.#answer(share.open(location.hash, this.#form));
  }

  #current() {
    const today = this.#link?.today || localToday();
    return { answers: readAnswers(this.#form), today };
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
    const { answers, today } = this.#current();
    try {
      const response = await run(this.#slug, answers, today, this.#showStage);
      if (evaluation !== this.#evaluations) return; // newer answers are on their way
      this.#show(response);
      this.#share?.showOrigin(this.#link);
      this.#share?.update();
    } catch (error) {
      if (evaluation === this.#evaluations) this.#fail(error);
    }
  }

  #show(response) {
    const { result } = response;
    showQuestions(this.#form, result.asked, result.aside ?? {});
    const mistakes = new Map([
      ...this.#dateMistakes(),
      ...result.mistakes.map(({ question, text }) => [question, text]),
    ]);
    showMistakes(this.#form, mistakes);
    this.#region.show(response, [...mistakes.values()]);
    const detail = { status: result.status };
    this.#root.dispatchEvent(
      new CustomEvent("rehber:result", { bubbles: true, detail }),
    );
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

const savesData = () => {
  const connection = navigator.connection;
  return Boolean(connection?.saveData || /2g|3g/.test(connection?.effectiveType ?? ""));
};

const whenIdle = (task) => {
  if (window.requestIdleCallback) requestIdleCallback(task, { timeout: 4000 });
  else setTimeout(task, 2000);
};

// In a frame without an origin no worker starts: there the plain page stays.
const roots = origin === "null" ? [] : document.querySelectorAll("[data-calculator]");
const calculators = [...roots].map((root) => [
  new Calculator(root),
  root.dataset.start,
]);
if (!savesData()) {
  whenIdle(() => {
    for (const [calculator, when] of calculators) {
      if (when === "idle") calculator.start();
    }
  });
}
