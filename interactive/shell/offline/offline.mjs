// The page of the offline copy: turns it on and off, and says what it holds.

import { enhance } from "../common/enhance.mjs";
import { SITE } from "../common/site.mjs";
import { fill, formatDay, formatMegabytes } from "../common/text.mjs";
import {
  askServer,
  canStoreCopy,
  copyContents,
  copySize,
  turnOff,
  turnOn,
} from "./offline_copy.mjs";

const RUNTIME = "assets/runtime/";

// What went wrong, by the name of the error, to the message for it.
const CAUSES = {
  unreachable: "failed",
  QuotaExceededError: "full",
  OtherEdition: "changed",
  Missing: "changed",
};

/** Return the bytes of a whole copy; null in a preview, which offers none. */
const sizeOfNewCopy = async () => {
  const response = await fetch(new URL("assets/offline-copy.json", SITE));
  return response.ok ? (await response.json()).bytes : null;
};

/** Return a test for calculators that work offline with the files of a copy. */
export const worksOffline = ({ files, later }) => {
  const stored = new Set(files);
  const python = later.filter((file) => file.startsWith(RUNTIME));
  const starts = python.length > 0 && python.every((file) => stored.has(file));
  return (document) => starts && stored.has(document);
};

/** Return the address of a page of the site; null if a text cannot be one. */
const addressOf = (page) => {
  try {
    return new URL(page, SITE);
  } catch {
    return null;
  }
};

/** Return a path with its letters; one with a lone % stays as it is. */
const readable = (path) => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

class OfflinePage {
  #root;
  #part;
  #messages;

  constructor(root) {
    this.#root = root;
    this.#messages = JSON.parse(root.dataset.messages);
    this.#part = enhance(root);
    for (const [name, task] of Object.entries(this.#actions)) {
      this.#part(name).addEventListener("click", () => this.#run(task));
    }
    this.#showNotSaved();
    this.#show();
  }

  #actions = {
    on: () => turnOn((progress) => this.#showProgress(progress)),
    off: () => turnOff(),
    add: () => this.#addCalculators(),
  };

  async #run(task) {
    const [busy, status] = [this.#part("busy"), this.#part("status-text")];
    this.#part("bar").removeAttribute("value");
    status.textContent = this.#messages.busy;
    busy.hidden = false;
    for (const button of this.#root.querySelectorAll("button")) button.disabled = true;
    try {
      await task();
      status.textContent = "";
    } catch (error) {
      status.textContent = this.#messages[CAUSES[error.message] ?? "refused"];
      console.warn(`copy: ${error.cause?.message ?? error.message}`);
    }
    busy.hidden = true;
    await this.#show();
    this.#part("state").focus();
  }

  #showProgress({ done, of }) {
    Object.assign(this.#part("bar"), { max: of, value: done });
  }

  /** Request every file of the calculators: the worker stores what passes through it. */
  async #addCalculators() {
    const { files, later } = await copyContents();
    const missing = later.filter(
      (file) => !/\.pdf$/.test(file) && !files.includes(file),
    );
    let done = 0;
    for (const file of missing) {
      await this.#request(file);
      done += 1;
      this.#showProgress({ done, of: missing.length });
    }
    await this.#stored(missing);
  }

  async #request(file) {
    try {
      const response = await fetch(new URL(file, SITE));
      await response.arrayBuffer();
      if (!response.ok) throw new Error("Missing");
    } catch (error) {
      const lost = (await askServer()) === "unreachable";
      throw new Error(lost ? "unreachable" : "Missing", { cause: error });
    }
  }

  /** Wait until files are stored: their responses arrive earlier than that. */
  async #stored(wanted) {
    let reason;
    const listen = ({ data }) => {
      if (data?.rehber === "FAILED") reason = data.reason;
    };
    navigator.serviceWorker.addEventListener("message", listen);
    try {
      for (let attempt = 0; attempt < 50 && !reason; attempt += 1) {
        const { files } = await copyContents();
        if (wanted.every((file) => files.includes(file))) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    } finally {
      navigator.serviceWorker.removeEventListener("message", listen);
    }
    // A file that is none of the edition's is passed through, and not stored.
    throw new Error(reason ?? "OtherEdition");
  }

  async #show() {
    const copy = canStoreCopy() ? await copyContents() : null;
    const [state, size] = copy
      ? ["saved", await copySize()]
      : await this.#stateWithoutCopy();
    for (const button of this.#root.querySelectorAll("button")) button.disabled = false;
    for (const part of this.#root.querySelectorAll("[data-only]")) {
      part.hidden = part.dataset.only !== state;
    }
    const values = {
      day: copy ? formatDay(copy.made) : "",
      size: formatMegabytes(size),
    };
    this.#part("state").textContent = fill(this.#messages[state], values);
    if (copy) this.#showCalculators(copy);
  }

  /** Return whether a copy can be made, and how large it would be. */
  async #stateWithoutCopy() {
    if (!canStoreCopy()) return ["unable", null];
    try {
      const size = await sizeOfNewCopy();
      return [size === null ? "preview" : "none", size];
    } catch (error) {
      console.warn(`copy: ${error.message}`);
      return ["failed", null];
    }
  }

  #showCalculators(copy) {
    const works = worksOffline(copy);
    let all = true;
    for (const line of this.#root.querySelectorAll("[data-document]")) {
      const ready = works(line.dataset.document);
      line.querySelector("[data-yes]").hidden = !ready;
      line.querySelector("[data-no]").hidden = ready;
      all &&= ready;
    }
    this.#part("add").hidden = all || !navigator.serviceWorker.controller;
  }

  /** Name the page that led here because it is not in the copy, to be tried again. */
  #showNotSaved() {
    const page = new URLSearchParams(location.search).get("yok");
    if (page === null) return;
    const address = addressOf(page);
    if (!address?.href.startsWith(SITE.href)) return;
    const note = document.querySelector("[data-not-saved]");
    note.querySelector("a").href = address.href;
    note.querySelector("a").textContent = readable(address.pathname);
    note.hidden = false;
  }
}

const root = globalThis.document?.querySelector("[data-offline-copy]");
if (root) new OfflinePage(root);
