// A button for each file that a result offers, such as a calendar.

const REVOKE_AFTER = 60_000; // a phone may ask where to save the file first

/** Let the reader save a file. It is made here and not fetched, so no policy forbids it. */
export const save = ({ name, type, text }) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER);
};

const newest = new WeakMap();

/**
 * Show a button for each file of a result. A button that is there already stays, so
 * that it keeps the focus, and saves the newest text.
 * @param {HTMLElement} toolbar holds the buttons and, in a template, their pattern
 * @param {Array<{name: string, type: string, label: string, text: string}>} files
 * @param {() => Promise<void>} renew makes the files anew, by showing newer ones here, if
 *   they are of another day
 * @param {(file: object) => void} onSave hears which file was saved
 */
export const showFiles = (toolbar, files, renew, onSave) => {
  const outdated = new Map(
    [...toolbar.querySelectorAll("[data-file]")].map((b) => [b.dataset.file, b]),
  );
  for (const file of files) {
    const button = outdated.get(file.name) ?? toolbar.appendChild(newButton(toolbar));
    outdated.delete(file.name);
    button.dataset.file = file.name;
    button.querySelector("[data-label]").textContent = file.label;
    newest.set(button, file);
    button.onclick = async () => {
      await renew();
      if (!button.isConnected) return;
      save(newest.get(button));
      onSave(newest.get(button));
    };
  }
  for (const button of outdated.values()) button.remove();
};

const newButton = (toolbar) =>
  toolbar
    .querySelector("template[data-pattern]")
    .content.firstElementChild.cloneNode(true);

/** The files of one calculator's results: whose they are, and what was saved before. */
export class ResultFiles {
  #part;
  #renew;
  #saved = new Map(); // the last file of each plan, until the page is left

  /**
   * @param {HTMLElement} root of the calculator
   * @param {() => Promise<void>} renew see `showFiles`
   */
  constructor(root, renew) {
    this.#part = (name) => root.querySelector(`[data-${name}]`);
    this.#renew = renew;
  }

  /** Return what the files are to be made for. */
  get export() {
    const plan = this.#part("plan")?.value.trim() ?? "";
    return { plan, former: this.#saved.get(plan) ?? "" };
  }

  /** Show the files of a result; none is shown for an empty list. */
  show(files) {
    if (!this.#part("files")) return; // a letter offers none
    const keep = ({ text }) => this.#saved.set(this.export.plan, text);
    showFiles(this.#part("files"), files, this.#renew, keep);
    this.#part("files-about").hidden = files.length === 0;
    this.#part("files-note").textContent = files[0]?.note ?? "";
  }

  /** Forget whose plan it was: the next answers may be somebody else's. */
  clear() {
    this.show([]);
    if (this.#part("plan")) this.#part("plan").value = "";
  }
}
