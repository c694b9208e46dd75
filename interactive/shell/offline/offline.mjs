// The page of the copy on this device: turns it on and off, and says what it holds.

import { enliven } from "../common/enhance.mjs";
import {
  bytes,
  canKeep,
  fill,
  inMegabytes,
  inside,
  inWords,
  turnOff,
  turnOn,
} from "./offline_copy.mjs";

const RUNTIME = "assets/runtime/";

// The bytes of a whole copy; the build writes it here. A preview knows none.
const SIZE = null;

/** Return which calculators work without a line, of a copy that holds these files. */
export const ready = ({ files, later }) => {
  const kept = new Set(files);
  const python = later.filter((file) => file.startsWith(RUNTIME));
  const starts = python.length > 0 && python.every((file) => kept.has(file));
  return (document) => starts && kept.has(document);
};

class Control {
  #root;
  #part;
  #words;

  constructor(root) {
    this.#root = root;
    this.#words = JSON.parse(root.dataset.words);
    this.#part = enliven(root);
    for (const [name, task] of Object.entries(this.#actions)) {
      this.#part(name).addEventListener("click", () => this.#run(task));
    }
    this.#lost();
    this.#show();
  }

  #actions = {
    on: () => turnOn((told) => this.#progress(told)),
    off: () => turnOff(),
    add: () => this.#add(),
  };

  async #run(task) {
    const [busy, said] = [this.#part("busy"), this.#part("said")];
    this.#part("bar").removeAttribute("value");
    said.textContent = this.#words.busy;
    busy.hidden = false;
    for (const button of this.#root.querySelectorAll("button")) button.disabled = true;
    try {
      await task();
      said.textContent = "";
    } catch (error) {
      const full = error.message === "QuotaExceededError";
      said.textContent = full ? this.#words.full : this.#words.failed;
      console.warn(`copy: ${error.cause?.message ?? error.message}`);
    }
    busy.hidden = true;
    await this.#show();
    this.#part("state").focus();
  }

  #progress({ done, of }) {
    Object.assign(this.#part("bar"), { max: of, value: done });
  }

  /** Ask for every file of the calculators; what passes through the copy stays there. */
  async #add() {
    const { files, later } = await inside();
    const missing = later.filter(
      (file) => !/\.pdf$/.test(file) && !files.includes(file),
    );
    let done = 0;
    for (const file of missing) {
      const answer = await fetch(new URL(`../../../${file}`, import.meta.url));
      if (!answer.ok) throw new Error(`${answer.status} ${file}`);
      await answer.arrayBuffer();
      done += 1;
      this.#progress({ done, of: missing.length });
    }
    await this.#kept(missing);
  }

  /** An answer is there before its copy is: wait until the copy tells of it. */
  async #kept(wanted) {
    for (let turn = 0; turn < 50; turn += 1) {
      const { files } = await inside();
      if (wanted.every((file) => files.includes(file))) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error("not kept");
  }

  async #show() {
    const copy = canKeep() ? await inside() : null;
    const size = copy ? await bytes() : SIZE;
    const key = copy ? "kept" : this.#without(size);
    for (const button of this.#root.querySelectorAll("button")) button.disabled = false;
    for (const part of this.#root.querySelectorAll("[data-only]")) {
      part.hidden = part.dataset.only !== key;
    }
    const words = { day: copy ? inWords(copy.made) : "", size: inMegabytes(size) };
    this.#part("state").textContent = fill(this.#words[key], words);
    if (copy) this.#calculators(copy);
  }

  /** Say why there is no copy: a page that is not of a build knows no size. */
  #without(size) {
    if (!canKeep()) return "unable";
    return size === null ? "preview" : "none";
  }

  #calculators(copy) {
    const works = ready(copy);
    let all = true;
    for (const line of this.#root.querySelectorAll("[data-document]")) {
      const kept = works(line.dataset.document);
      line.querySelector("[data-yes]").hidden = !kept;
      line.querySelector("[data-no]").hidden = kept;
      all &&= kept;
    }
    this.#part("add").hidden = all || !navigator.serviceWorker.controller;
  }

  /** A page that is not in the copy led here: name it, and where to try again. */
  #lost() {
    const wanted = new URLSearchParams(location.search).get("yok");
    if (wanted === null) return;
    const address = new URL(`../../../${wanted}`, import.meta.url);
    const site = new URL("../../../", import.meta.url).href;
    if (!address.href.startsWith(site)) return;
    const note = document.querySelector("[data-lost]");
    note.querySelector("a").href = address.href;
    note.querySelector("a").textContent = decodeURI(address.pathname);
    note.hidden = false;
  }
}

const root = globalThis.document?.querySelector("[data-copy]");
if (root) new Control(root);
