// What a reader sees of a result. The engine sends a fragment of a page as data; it is
// built with only the tags and attributes that interactive/core/markup.py may write, and
// text stays text.

import { fill, formatDay } from "../common/text.mjs";
import { ResultFiles } from "./files.mjs";

const STAGES = ["download", "start", "rules"];

const TAGS = new Set(
  "a abbr article button caption code dd details div dl dt em h2 h3 h4 li mark ol p section small span strong summary table tbody td th thead time tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class datetime href id open scope tabindex type".split(" "),
);

const isAllowed = (name) =>
  ATTRIBUTES.has(name) || name.startsWith("data-") || name.startsWith("aria-");

/**
 * @param {string | Array} node text, or [tag, attributes, ...children]
 * @param {(link: string) => string} resolve turns a link into an address
 * @returns {Node}
 */
export const buildNode = (node, resolve) => {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  if (!TAGS.has(tag)) throw new Error(`tag ${tag}`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!isAllowed(name)) throw new Error(`attribute ${name}`);
    element.setAttribute(name, name === "href" ? resolve(value) : value);
  }
  element.append(...children.map((child) => buildNode(child, resolve)));
  return element;
};

/** Replace what an element holds; details that the reader had opened stay open. */
export const replaceContent = (element, content) => {
  const opened = new Set(
    [...element.querySelectorAll("details[open][data-key]")].map((d) => d.dataset.key),
  );
  element.replaceChildren(content);
  for (const details of element.querySelectorAll("details[data-key]")) {
    details.open = opened.has(details.dataset.key);
  }
};

/** Open every reason while the page is printed: paper unfolds nothing. */
export const unfoldForPrint = (root) => {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...root.querySelectorAll("[data-result] details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
};

/**
 * Where a calculator waits, shows its result or says that there is none, one at a time;
 * and the bar at the foot of the window that leads there.
 */
export class ResultRegion {
  #root;
  #messages;
  #answer;
  #placeholder;
  #toolbar;
  #addresses = {};
  #files;

  /** @param {() => Promise<void>} renew see `showFiles` */
  constructor(root, messages, renew) {
    this.#root = root;
    this.#files = new ResultFiles(root, renew);
    this.#messages = messages;
    this.#answer = this.#part("answer");
    this.#placeholder = this.#answer.firstElementChild;
    this.#toolbar = this.#part("toolbar");
  }

  /** Return what the files of a result are to be made for. */
  get exported() {
    return this.#files.export;
  }

  /** Take the addresses of everything that a result may link to. */
  setAddresses(addresses) {
    this.#addresses = addresses;
  }

  /** Wait for Python; until the reader has answered something, nothing on the page moves. */
  load(answered) {
    this.#setState("loading");
    this.#part("progress").hidden = !answered;
    this.#part("to-result").hidden = true;
    this.#announce("");
  }

  ready() {
    this.#setState("ready");
  }

  /** Say what the worker is doing, and show which share of that stage is done. */
  showStage(stage, share = 0) {
    if (this.#root.dataset.state === "ready") this.startOver();
    this.#part("bar").value = STAGES.indexOf(stage) + share;
    const text = this.#messages[`shell_loading_${stage}`];
    if (this.#part("restart").hidden) this.#showStatus(text);
    if (this.#part("progress").hidden) return;
    // The bar is what can be seen beside the question that is being answered.
    const percent = Math.floor(share * 100);
    const done = this.#messages.shell_percent.replace("{n}", percent);
    this.#showBar(`${text}${share ? ` ${done}` : ""} ${this.#messages.shell_go_on}`);
  }

  /** Say that it takes long, and offer to start again. */
  showSlow() {
    this.#showStatus(this.#messages.shell_slow);
    this.#part("restart").hidden = false;
    this.#announce(this.#messages.shell_slow);
  }

  /** Hide the result: another Python has to answer, or another day has begun. */
  startOver() {
    this.load(true);
    this.#answer.hidden = true;
    this.#toolbar.hidden = true;
  }

  /** Say that an answer waits until Python has started. */
  showWaiting() {
    this.#part("progress").hidden = false;
    if (this.#part("restart").hidden) this.#showStatus(this.#messages.shell_waits);
    if (this.#part("to-result").hidden) this.#showBar(this.#messages.shell_waits);
  }

  /**
   * Show a result.
   * @param {{result: object, view: Array, files: Array}} response of the engine
   * @param {string[]} mistakes that stand beside the fields
   * @param {string | false} day of the calculation in ISO 8601, unless it is today
   */
  show({ result, view, files }, mistakes, day) {
    this.ready();
    this.#files.show(files);
    // Not every result has a slot for the toolbar: it must not go with the former one.
    if (this.#answer.contains(this.#toolbar)) this.#answer.after(this.#toolbar);
    replaceContent(
      this.#answer,
      buildNode(view, (link) => this.#resolve(link)),
    );
    // A long result has a slot for the toolbar near its top.
    this.#part("tools")?.append(this.#toolbar);
    const { text, alert } = this.#brief(result, mistakes.length);
    this.#showBar(day ? `${formatDay(day)}: ${text}` : text, result.status, alert);
    // How many questions are answered changes all the time: only the eye is told.
    const spoken = alert && mistakes.length === 0 ? text : result.title;
    const sentence = fill(this.#messages.shell_result, { status: spoken });
    this.#announce([...mistakes, sentence].join(" "));
  }

  /** Return what the bar says: what is to be corrected, else the result on one line. */
  #brief({ title, brief }, n) {
    const text = this.#messages.shell_mistaken.replace("{n}", n);
    if (n > 0) return { text, alert: true };
    return brief ?? { text: title, alert: false };
  }

  /** Wait for a first answer again: all have been cleared. */
  clear() {
    this.ready();
    this.#removeResult();
    this.#files.clear();
    this.#part("to-result").hidden = true;
    this.#announce("");
  }

  #removeResult() {
    this.#files.show([]);
    if (this.#answer.contains(this.#toolbar)) this.#answer.after(this.#toolbar);
    this.#answer.replaceChildren(this.#placeholder);
  }

  /** Say that there is no result, and remove the one for earlier answers. */
  fail() {
    this.#setState("failed");
    this.#removeResult();
    const { shell_failed: title, shell_failed_kept: text } = this.#messages;
    this.#showBar(title);
    this.#announce(`${title} ${text}`);
  }

  /** Say that no link could be made; the result stays as it is. */
  showShareFailed() {
    this.#part("share-failed").hidden = false;
    this.#announce(this.#messages.shell_unshared);
  }

  focus() {
    this.#part("result-region").focus();
  }

  #setState(state) {
    const failed = state === "failed";
    this.#root.dataset.state = state;
    this.#part("progress").hidden = true;
    this.#part("restart").hidden = true;
    this.#part("failed").hidden = !failed;
    this.#answer.hidden = failed;
    this.#toolbar.hidden = failed;
  }

  /** Show the bar at the foot, with a verdict or with the sentence that there is none. */
  #showBar(text, status, alert = false) {
    const bar = this.#part("to-result");
    this.#part("verdict").textContent = text;
    bar.toggleAttribute("data-alert", alert);
    if (status) bar.dataset.status = status;
    else delete bar.dataset.status;
    bar.hidden = false;
  }

  #resolve(link) {
    if (link.startsWith("#")) return link;
    if (link.startsWith("soru:")) return `#q-${link.slice("soru:".length)}`;
    const address = this.#addresses[link];
    if (address === undefined) throw new Error(`link ${link}`);
    return /^\w+:/.test(address) ? address : this.#root.dataset.root + address;
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #showStatus(text) {
    this.#part("stage").textContent = text;
  }

  /** Let screen readers say a text; they would repeat one that is set again. */
  #announce(text) {
    const region = this.#part("announce");
    if (region.textContent !== text) region.textContent = text;
  }
}
