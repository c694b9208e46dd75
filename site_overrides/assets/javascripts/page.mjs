/**
 * The page's own controls: the menu on narrow screens, the search dialog, the
 * chosen view. Material's script does the searching; this opens and closes it.
 */

const find = (selector) => document.querySelector(selector);

/** Make the menu button open and close the menu; Escape closes it. */
function menu(button, list) {
  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    list.toggleAttribute("data-open", open);
  };
  button.addEventListener("click", () =>
    show(button.getAttribute("aria-expanded") !== "true"),
  );
  button.closest("header").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !list.hasAttribute("data-open")) return;
    show(false);
    button.focus();
  });
}

/** Keep the dialog and Material's toggle of the same meaning in step. */
function search(dialog, toggle) {
  const query = dialog.querySelector("[name=query]");
  const open = () => {
    if (!dialog.open) dialog.showModal();
    query.focus();
  };
  const close = () => dialog.close();

  toggle.addEventListener("change", () => (toggle.checked ? open() : close()));
  dialog.addEventListener("close", () => toggle.checked && toggle.click());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) close();
  });
  for (const button of document.querySelectorAll('[data-open="search"]'))
    button.addEventListener("click", open);
  new MutationObserver(() => {
    for (const stop of dialog.querySelectorAll("li [tabindex='-1']")) stop.tabIndex = 0;
  }).observe(dialog, { childList: true, subtree: true });
  if (toggle.checked) open();
}

/**
 * Material closes the search on Tab, types into it from its buttons, and obeys
 * single letters anywhere on the page. None of that helps at a keyboard.
 */
function quiet(dialog) {
  const letters = new Set(["f", "s", "/", "p", "n", ",", "."]);
  const elsewhere = () => !document.activeElement?.closest("[name=query], li");
  addEventListener(
    "keydown",
    (event) => {
      const ours = dialog.open
        ? event.key === "Tab" || elsewhere()
        : letters.has(event.key);
      if (ours) event.stopPropagation();
    },
    true,
  );
}

/** Tick the view that the reader chose on an earlier page. */
function view(choices) {
  try {
    choices[globalThis.__md_get("__palette")?.index ?? 0].checked = true;
  } catch {
    // Nothing is kept on this device: the first one, the system's, stays.
  }
}

menu(find('[data-open="menu"]'), find("#menu"));
view(document.querySelectorAll("[name=__palette]"));
const dialog = find("dialog.md-search");
if (dialog) {
  search(dialog, find("#__search"));
  quiet(dialog);
}
