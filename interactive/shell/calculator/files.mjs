// What a result can be kept as: a button for each file, made on the device when pressed.

const LONG_ENOUGH = 60_000; // a phone may ask where to put it first

/** Hand a file to the reader; nothing is fetched, so no policy forbids it. */
export const save = ({ name, type, text }) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
};

/**
 * Show a button for each file of a result. Buttons that are there stay, and with
 * them the focus; each gives the newest text.
 * @param {HTMLElement} place holds the buttons and, in a template, their pattern
 * @param {Array<{name: string, type: string, label: string, text: string}>} files
 */
export const showFiles = (place, files) => {
  const buttons = new Map(
    [...place.querySelectorAll("[data-file]")].map((b) => [b.dataset.file, b]),
  );
  for (const file of files) {
    const button = buttons.get(file.name) ?? place.appendChild(pattern(place));
    buttons.delete(file.name);
    button.dataset.file = file.name;
    button.querySelector("[data-label]").textContent = file.label;
    button.onclick = () => save(file);
  }
  for (const button of buttons.values()) button.remove();
};

const pattern = (place) =>
  place
    .querySelector("template[data-pattern]")
    .content.firstElementChild.cloneNode(true);
