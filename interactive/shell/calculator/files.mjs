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
 */
export const showFiles = (toolbar, files, renew) => {
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
      if (button.isConnected) save(newest.get(button));
    };
  }
  for (const button of outdated.values()) button.remove();
};

const newButton = (toolbar) =>
  toolbar
    .querySelector("template[data-pattern]")
    .content.firstElementChild.cloneNode(true);
