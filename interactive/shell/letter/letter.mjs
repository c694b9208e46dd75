// What a reader does with her letter: she copies it, opens a draft of an e-mail, or hands
// it to another application. The engine has composed it; here it only goes somewhere.

import { draftAddress } from "./mail.mjs";

/** Whether a radio button, or one option of a list, stands for an answer. */
const offers = (control, value) =>
  control.type === "radio"
    ? control.value === value
    : [...(control.options ?? [])].some((each) => value && each.value === value);

class Letter {
  #root;
  #words;
  #result = null;

  constructor(root) {
    this.#root = root;
    this.#words = JSON.parse(root.dataset.letterWords);
    root.addEventListener("rehber:result", ({ detail }) => this.#take(detail.result));
    this.#on("copy", () => this.#copy(this.#result.text));
    this.#on("mail-copy", () => this.#copy(this.#result.mail.body));
    this.#on("share", () => this.#share());
    addEventListener("hashchange", () => this.#openAddress());
    this.#openAddress();
  }

  #part(name) {
    return this.#root.querySelector(`[data-letter-${name}]`);
  }

  #on(name, task) {
    this.#part(name).addEventListener("click", task);
  }

  /** A link of the handbook may answer one question: `#topic=dates`. */
  #openAddress() {
    const [name, value] = location.hash.slice(1).split("=");
    const controls = this.#root.querySelectorAll("form [name]");
    const control = [...controls].find(
      (each) => each.name === name && offers(each, value),
    );
    if (!control) return;
    if (control.type === "radio") control.checked = true;
    else control.value = value;
    // The reader may choose otherwise, and then load the page again.
    history.replaceState(history.state, "", location.pathname + location.search);
    control.dispatchEvent(new Event("input", { bubbles: true }));
    // She sees what was chosen for her, and goes on from there.
    control.closest(".question").scrollIntoView();
    control.focus({ preventScroll: true });
  }

  /** Offer what can be done with a letter; there is none before the first answer. */
  #take(result) {
    this.#result = result;
    const isEmpty = !("answered" in this.#root.dataset);
    const draft = draftAddress(result.mail);
    this.#part("copy").hidden = isEmpty;
    this.#part("mail").hidden = isEmpty || draft === null;
    if (draft) this.#part("mail").href = draft;
    this.#part("mail-long").hidden = isEmpty || draft !== null;
    this.#part("share").hidden = isEmpty || !navigator.share;
    this.#say("");
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(this.#words.copied);
    } catch {
      // An old browser, plain http: the reader copies what is selected.
      getSelection().selectAllChildren(this.#root.querySelector("[data-letter-text]"));
      this.#say(this.#words.notCopied);
    }
  }

  async #share() {
    const { subject: title, text } = this.#result;
    try {
      await navigator.share({ title, text });
    } catch (error) {
      if (error.name !== "AbortError") await this.#copy(text);
    }
  }

  #say(text) {
    this.#part("status").textContent = text;
  }
}

const roots = origin === "null" ? [] : document.querySelectorAll("[data-letter]");
for (const root of roots) new Letter(root);
