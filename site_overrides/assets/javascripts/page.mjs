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

/** Say what is going on while the search is fetched, and what may help when it finds nothing. */
function tell(query, meta, help) {
  query.addEventListener(
    "input",
    () => {
      meta.textContent = help.dataset.wait;
    },
    { once: true },
  );
  new MutationObserver(() => {
    help.hidden = meta.textContent !== help.dataset.none;
  }).observe(meta, { childList: true });
}

/** Keep the dialog and Material's toggle of the same meaning in step. */
function search(dialog, toggle) {
  const query = dialog.querySelector("[name=query]");
  const open = () => {
    if (!dialog.open) dialog.showModal();
    warm();
    query.focus();
  };
  const close = () => dialog.close();
  // Material's worker, which asks for the index at the first letter, finds it here by then;
  // should it not come, the worker is the one to say so.
  let warm = () => {
    warm = () => undefined;
    if (dialog.dataset.index) fetch(dialog.dataset.index).catch(() => undefined);
  };

  // Material goes to the best result on Enter, unless it has not seen yet that this is open.
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.querySelector(".md-search-result__link")?.click();
  });
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
  tell(
    query,
    dialog.querySelector("[role=status]"),
    dialog.querySelector("[data-none]"),
  );
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

/**
 * Tick the view that the reader chose on an earlier page. Material keeps one on this
 * device at every page, chosen or not; the first, the system's, is not to be kept.
 */
function view(choices) {
  const kept = () => globalThis.__md_get("__palette")?.index ?? 0;
  const drop = () => {
    const key = `${globalThis.__md_scope.pathname}.__palette`;
    if (kept() === 0) localStorage.removeItem(key);
  };
  try {
    choices[kept()].checked = true;
    drop();
    const keep = globalThis.__md_set;
    globalThis.__md_set = (...what) => {
      keep(...what);
      drop();
    };
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

/** A page out of a copy on this device says when there is a newer edition. */
function notice() {
  try {
    if (navigator.serviceWorker?.controller) import("../shell/offline/notice.mjs");
  } catch {
    // A frame of no origin may not even ask whether there is a copy.
  }
}
notice();
