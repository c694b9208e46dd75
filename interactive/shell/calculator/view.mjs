// What a reader sees of a result. A page fragment that the engine sent as data is
// built as elements: only what interactive/core/markup.py may write, and text stays text.
// The place for it waits, shows a result or says that there is none, one at a time.

import { showFiles } from "./files.mjs";

const STAGES = ["download", "start", "rules"];

const TAGS = new Set(
  "a abbr article button caption code dd details div dl dt em h2 h3 h4 li ol p section small span strong summary table tbody td th thead time tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class datetime href id open scope tabindex type".split(" "),
);

const allowed = (name) =>
  ATTRIBUTES.has(name) || name.startsWith("data-") || name.startsWith("aria-");

/**
 * @param {string | Array} node text, or [tag, attributes, ...children]
 * @param {(link: string) => string} resolve turns a link into an address
 * @returns {Node}
 */
export const build = (node, resolve) => {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  if (!TAGS.has(tag)) throw new Error(`tag ${tag}`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!allowed(name)) throw new Error(`attribute ${name}`);
    element.setAttribute(name, name === "href" ? resolve(value) : value);
  }
  element.append(...children.map((child) => build(child, resolve)));
  return element;
};

/** Show `fresh` in `place`; what the reader had opened stays open. */
export const show = (place, fresh) => {
  const opened = new Set(
    [...place.querySelectorAll("details[open][data-key]")].map((d) => d.dataset.key),
  );
  place.replaceChildren(fresh);
  for (const details of place.querySelectorAll("details[data-key]")) {
    details.open = opened.has(details.dataset.key);
  }
};

/** Open every reason while the page is printed: paper unfolds nothing. */
export const openOnPaper = (root) => {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...root.querySelectorAll("[data-result] details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
};

/** The place of a calculator's result, and the bar at the foot that leads to it. */
export class Place {
  #root;
  #words;
  #answer;
  #waiting;
  #toolbar;
  #addresses = {};

  constructor(root, words) {
    this.#root = root;
    this.#words = words;
    this.#answer = this.#part("answer");
    this.#waiting = this.#answer.firstElementChild;
    this.#toolbar = this.#part("toolbar");
  }

  /** Take the addresses of all that a result may lead to. */
  leadTo(addresses) {
    this.#addresses = addresses;
  }

  /** Wait for Python; whoever has asked for nothing yet is shown nothing that moves. */
  load(asked) {
    this.#state("loading");
    this.#part("progress").hidden = !asked;
    this.#part("to-result").hidden = true;
    this.#announce("");
  }

  ready() {
    this.#state("ready");
  }

  /** Say what is being waited for: one of the worker's stages, and its share done. */
  stage(stage, share = 0) {
    if (this.#root.dataset.state === "ready") this.#again();
    this.#part("bar").value = STAGES.indexOf(stage) + share;
    if (this.#part("again").hidden) this.#say(this.#words[`shell_loading_${stage}`]);
  }

  /** Say that it takes long; whoever asked for something may try once more. */
  slow() {
    this.#say(this.#words.shell_slow);
    this.#part("again").hidden = false;
    this.#announce(this.#words.shell_slow);
  }

  /** Another Python is started for answers that the first one could not work out. */
  #again() {
    this.load(true);
    this.#answer.hidden = true;
    this.#toolbar.hidden = true;
  }

  /** Say that an answer is kept until Python is there. */
  keep() {
    this.#part("progress").hidden = false;
    if (this.#part("again").hidden) this.#say(this.#words.shell_waits);
  }

  /**
   * Show a result.
   * @param {{result: object, view: Array, files: Array}} told by the engine
   * @param {string[]} mistakes what is said beside the fields
   */
  show({ result, view, files }, mistakes) {
    this.ready();
    showFiles(this.#part("files"), files);
    const fresh = build(view, (link) => this.#resolve(link));
    show(this.#answer, fresh);
    // A long result keeps a place near its top for what can be done with it.
    this.#part("tools")?.append(this.#toolbar);
    this.#lead(result.title, result.status);
    const told = this.#words.shell_result.replace("{status}", result.title);
    this.#announce([...mistakes, told].join(" "));
  }

  /** Say that there is no result, and keep none of an earlier answer. */
  fail() {
    this.#state("failed");
    showFiles(this.#part("files"), []);
    this.#answer.after(this.#toolbar);
    this.#answer.replaceChildren(this.#waiting);
    this.#lead(this.#words.shell_failed);
    this.#announce(`${this.#words.shell_failed} ${this.#words.shell_failed_kept}`);
  }

  /** Say that no link could be made; the result is as good as before. */
  tellUnshared() {
    this.#part("unshared").hidden = false;
    this.#announce(this.#words.shell_unshared);
  }

  focus() {
    this.#part("place").focus();
  }

  #state(state) {
    const failed = state === "failed";
    this.#root.dataset.state = state;
    this.#part("progress").hidden = true;
    this.#part("again").hidden = true;
    this.#part("failed").hidden = !failed;
    this.#answer.hidden = failed;
    this.#toolbar.hidden = failed;
  }

  /** Let the bar at the foot say a verdict, or that there is none. */
  #lead(title, status) {
    const bar = this.#part("to-result");
    this.#part("verdict").textContent = title;
    if (status) bar.dataset.status = status;
    else delete bar.dataset.status;
    bar.hidden = false;
  }

  #resolve(link) {
    if (link.startsWith("#")) return link;
    if (link.startsWith("soru:")) return `#q-${link.slice("soru:".length)}`;
    const address = this.#addresses[link];
    if (address === undefined) throw new Error(`link ${link}`);
    return /^https?:/.test(address) ? address : this.#root.dataset.root + address;
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #say(text) {
    this.#part("stage").textContent = text;
  }

  #announce(text) {
    const place = this.#part("announce");
    if (place.textContent !== text) place.textContent = text;
  }
}
