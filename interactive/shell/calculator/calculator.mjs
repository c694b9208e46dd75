// A calculator's widget: its form works at once, Python starts when it is first
// touched or the page is idle, and answers given before that wait their turn.

import { badDates, forget, readAnswers, showAsked, showMistakes } from "./form.mjs";
import { giveUp, run, setUp } from "./runtime.mjs";
import { openOnPaper, Place } from "./view.mjs";

const SLOW = 10_000;

const localToday = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

class Calculator {
  #root;
  #words;
  #name;
  #form;
  #place;
  #starting;
  #ready = false;
  #touched = false;
  #turn = 0;
  #bad = "";
  #made;
  #share;
  #link = null;

  constructor(root) {
    this.#root = root;
    this.#name = root.dataset.calculator;
    this.#words = JSON.parse(root.dataset.shell);
    root.prepend(root.querySelector("template[data-live]").content.cloneNode(true));
    this.#form = root.querySelector("form");
    this.#place = new Place(root, this.#words);
    for (const part of root.querySelectorAll("[data-noscript]")) part.hidden = true;
    this.#openRules(false);
    this.#listen();
    openOnPaper(root);
    this.#reopen().catch((error) => this.#fail(error));
  }

  /** Start Python now, unless it was. */
  start() {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** The rules were all there was before the script, and are so again if it fails. */
  #openRules(open) {
    for (const part of this.#root.querySelectorAll("[data-collapse]")) part.open = open;
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #listen() {
    for (const sign of ["pointerdown", "focusin", "keydown"]) {
      this.#form.addEventListener(sign, () => this.start(), { once: true });
    }
    this.#form.addEventListener("input", () => this.#answer());
    this.#form.addEventListener("focusout", () => this.#left());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    // The fields are empty only after the event.
    this.#form.addEventListener("reset", () => setTimeout(() => this.#answer()));
    for (const part of ["retry", "again"]) {
      this.#part(part).addEventListener("click", () => this.#retry());
    }
    this.#part("print").addEventListener("click", () => window.print());
    const failed = (error) => this.#fail(error);
    this.#part("share").addEventListener("click", () => this.#makeLink());
    this.#part("reopened-now").addEventListener("click", () => this.#answer());
    addEventListener("hashchange", () => this.#reopen().catch(failed));
  }

  async #start() {
    this.#place.load(this.#touched);
    const slow = setTimeout(() => this.#slow(), SLOW);
    try {
      const address = new URL(this.#root.dataset.document, document.baseURI).href;
      const ready = await setUp(address, (...told) => this.#place.stage(...told));
      this.#place.leadTo(ready.addresses);
      this.#made = ready.made;
      this.#ready = true;
      this.#place.ready();
      if (this.#touched) await this.#evaluate();
    } catch (error) {
      this.#fail(error);
    } finally {
      clearTimeout(slow);
    }
  }

  /** What makes and opens links is fetched when there is one to make or to open. */
  async #links() {
    const { Share } = await import("./share.mjs");
    const now = () => ({ ...this.#now(), made: this.#made });
    this.#share ??= new Share(this.#root, this.#words, now);
    return this.#share;
  }

  /** Make a link; it names the rules that answer, so they must be there. */
  async #makeLink() {
    await this.start();
    if (!this.#ready) return;
    this.#part("unshared").hidden = true;
    try {
      await (await this.#links()).toggle();
    } catch {
      this.#place.tellUnshared();
    }
  }

  /** Open the answers of a link, with the day on which it was made. */
  async #reopen() {
    if (!location.hash.startsWith("#yanit&")) return;
    const share = await this.#links();
    await this.#answer(share.open(location.hash, this.#form));
  }

  #now() {
    const today = this.#link?.today || localToday();
    return { answers: readAnswers(this.#form), today };
  }

  async #answer(link = null) {
    this.#link = link;
    this.#touched = true;
    this.#root.dataset.touched = "";
    if (this.#ready) await this.#evaluate();
    else {
      this.start();
      this.#place.keep();
    }
  }

  /** A day that does not exist typed into an empty field is no input event. */
  #left() {
    if (badDates(this.#form).join() !== this.#bad) this.#answer();
  }

  async #evaluate() {
    this.#turn += 1;
    const turn = this.#turn;
    const { answers, today } = this.#now();
    try {
      const stage = (...told) => this.#place.stage(...told);
      const told = await run(this.#name, answers, today, stage);
      if (turn !== this.#turn) return;
      this.#show(told);
      this.#share?.tell(this.#link);
      this.#share?.update();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #show(told) {
    const { result } = told;
    showAsked(this.#form, result.asked, result.aside ?? {});
    const found = result.mistakes.map(({ question, text }) => [question, text]);
    const mistakes = new Map([...this.#typed(), ...found]);
    showMistakes(this.#form, mistakes);
    this.#place.show(told, [...mistakes.values()]);
    const detail = { status: result.status };
    this.#root.dispatchEvent(
      new CustomEvent("rehber:result", { bubbles: true, detail }),
    );
  }

  /** Return the days typed that do not exist; no engine is needed to say so. */
  #typed() {
    const bad = badDates(this.#form);
    this.#bad = bad.join();
    return bad.map((name) => [name, this.#words.shell_bad_date]);
  }

  /** Nothing said of earlier answers stays: it may not be true of these. */
  #fail(error) {
    console.warn(`${this.#name}: ${error.message}`);
    this.#ready = false;
    this.#starting = undefined;
    this.#openRules(true);
    forget(this.#form);
    showMistakes(this.#form, new Map(this.#typed()));
    this.#share?.close();
    this.#place.fail();
  }

  /** After a while the rules are offered, and another try. */
  #slow() {
    this.#place.slow();
    // Whoever has asked for nothing yet is shown nothing that moves the page.
    if (this.#touched) this.#openRules(true);
  }

  async #retry() {
    if (this.#starting) giveUp();
    await this.#starting; // it ends, having failed
    this.start();
    this.#place.focus();
  }
}

const sparesData = () => {
  const line = navigator.connection;
  return Boolean(line?.saveData || /2g|3g/.test(line?.effectiveType ?? ""));
};

const whenIdle = (task) => {
  if (window.requestIdleCallback) requestIdleCallback(task, { timeout: 4000 });
  else setTimeout(task, 2000);
};

// In a frame of no origin no worker starts: there the plain page stays.
const roots = origin === "null" ? [] : document.querySelectorAll("[data-calculator]");
const calculators = [...roots].map((root) => [
  new Calculator(root),
  root.dataset.start,
]);
if (!sparesData()) {
  whenIdle(() => {
    for (const [calculator, when] of calculators) {
      if (when === "idle") calculator.start();
    }
  });
}
