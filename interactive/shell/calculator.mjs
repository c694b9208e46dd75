// A calculator's widget: its form works at once, Python starts when it is first
// touched or the page is idle, and answers given before that wait their turn.

import { showFiles } from "./files.mjs";
import { badDates, readAnswers, showAsked, showMistakes } from "./form.mjs";
import { run, setUp } from "./runtime.mjs";
import { build, openOnPaper, show } from "./view.mjs";

const STAGES = ["download", "start", "rules"];
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
  #addresses = {};
  #starting;
  #ready = false;
  #touched = false;
  #turn = 0;
  #bad = "";
  #made;
  #share;
  #link = null;
  #toolbar;

  constructor(root) {
    this.#root = root;
    this.#name = root.dataset.calculator;
    this.#words = JSON.parse(root.dataset.shell);
    root.prepend(root.querySelector("template[data-live]").content.cloneNode(true));
    this.#form = root.querySelector("form");
    this.#toolbar = this.#part("toolbar");
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
    this.#part("retry").addEventListener("click", () => this.#retry());
    this.#part("print").addEventListener("click", () => window.print());
    const failed = (error) => this.#fail(error);
    this.#part("share").addEventListener("click", () => this.#makeLink().catch(failed));
    this.#part("reopened-now").addEventListener("click", () => this.#answer());
    addEventListener("hashchange", () => this.#reopen().catch(failed));
  }

  async #start() {
    this.#state("loading");
    const slow = setTimeout(() => this.#say(this.#words.shell_slow), SLOW);
    try {
      const address = new URL(this.#root.dataset.document, document.baseURI).href;
      const ready = await setUp(address, (...told) => this.#stage(...told));
      this.#addresses = ready.addresses;
      this.#made = ready.made;
      this.#ready = true;
      this.#state("ready");
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
    if (this.#ready) await (await this.#links()).toggle();
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
      this.#part("progress").hidden = false;
      this.#say(this.#words.shell_waits);
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
      const { result, view, files } = await run(this.#name, answers, today);
      if (turn !== this.#turn) return;
      showFiles(this.#part("files"), files);
      this.#show(result, view);
      this.#share?.tell(this.#link);
      this.#share?.update();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #show(result, view) {
    show(
      this.#part("answer"),
      build(view, (link) => this.#resolve(link)),
    );
    // A long result keeps a place near its top for what can be done with it.
    this.#part("tools")?.append(this.#toolbar);
    showAsked(this.#form, result.asked, result.aside ?? {});
    const bad = badDates(this.#form);
    this.#bad = bad.join();
    const typed = bad.map((name) => [name, this.#words.shell_bad_date]);
    const found = result.mistakes.map(({ question, text }) => [question, text]);
    const mistakes = new Map([...typed, ...found]);
    showMistakes(this.#form, mistakes);
    this.#part("verdict").textContent = result.title;
    const bar = this.#part("to-result");
    bar.dataset.status = result.status;
    bar.hidden = false;
    const detail = { status: result.status };
    this.#root.dispatchEvent(
      new CustomEvent("rehber:result", { bubbles: true, detail }),
    );
    const told = this.#words.shell_result.replace("{status}", result.title);
    this.#announce([...mistakes.values(), told].join(" "));
  }

  #resolve(link) {
    if (link.startsWith("#")) return link;
    if (link.startsWith("soru:")) return `#q-${link.slice("soru:".length)}`;
    const address = this.#addresses[link];
    if (address === undefined) throw new Error(`link ${link}`);
    return /^https?:/.test(address) ? address : this.#root.dataset.root + address;
  }

  #stage(stage, share = 0) {
    this.#part("bar").value = STAGES.indexOf(stage) + share;
    this.#say(this.#words[`shell_loading_${stage}`]);
  }

  #state(state) {
    this.#root.dataset.state = state;
    // Whoever has asked for nothing yet is shown nothing that moves the page.
    this.#part("progress").hidden = state !== "loading" || !this.#touched;
    this.#part("failed").hidden = state !== "failed";
    if (state !== "failed") return;
    this.#openRules(true);
    this.#announce(this.#words.shell_failed);
  }

  #fail(error) {
    console.warn(`${this.#name}: ${error.message}`);
    this.#ready = false;
    this.#starting = undefined;
    this.#state("failed");
  }

  #retry() {
    this.start();
    this.#part("place").focus();
  }

  #say(text) {
    this.#part("stage").textContent = text;
  }

  #announce(text) {
    const place = this.#part("announce");
    if (place.textContent !== text) place.textContent = text;
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
