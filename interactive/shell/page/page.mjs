/**
 * The controls of every page: the menu on narrow screens, the search dialog, the chosen
 * view. Material's script does the searching; this one opens and closes the dialog.
 */

const find = (selector) => document.querySelector(selector);

/** Let the menu button open and close the menu, and Escape close it. */
function setUpMenu(button, list) {
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

/** Say that the index is being fetched, and show a hint when nothing is found. */
function setUpSearchStatus(query, status, hint) {
  query.addEventListener(
    "input",
    () => {
      status.textContent = hint.dataset.wait;
    },
    { once: true },
  );
  new MutationObserver(() => {
    hint.hidden = status.textContent !== hint.dataset.none;
  }).observe(status, { childList: true });
}

/** Keep the dialog in step with the checkbox by which Material opens its search. */
function setUpSearch(dialog, toggle) {
  const query = dialog.querySelector("[name=query]");
  const open = () => {
    if (!dialog.open) dialog.showModal();
    prefetch();
    query.focus();
  };
  const close = () => dialog.close();
  // Material's worker asks for the index at the first letter and finds it in the cache by
  // then. If it cannot be fetched, the worker is the one to say so.
  let prefetch = () => {
    prefetch = () => undefined;
    if (dialog.dataset.index) fetch(dialog.dataset.index).catch(() => undefined);
  };

  // Material reads the query when a key goes up. What is pasted, dictated, dropped or
  // cleared comes without a key.
  const hear = () => query.dispatchEvent(new KeyboardEvent("keyup"));
  query.addEventListener("input", hear);
  query.form.addEventListener("reset", () => setTimeout(hear));
  // On Enter Material opens the best result, unless it has not noticed the dialog yet.
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
    for (const link of dialog.querySelectorAll("li [tabindex='-1']")) link.tabIndex = 0;
  }).observe(dialog, { childList: true, subtree: true });
  setUpSearchStatus(
    query,
    dialog.querySelector("[role=status]"),
    dialog.querySelector("[data-none]"),
  );
  if (toggle.checked) open();
}

/**
 * Hide keys from Material: it closes the search on Tab, types into it from its buttons,
 * and obeys single letters anywhere on the page. None of that helps at a keyboard.
 */
function hideKeys(dialog) {
  const shortcuts = new Set(["f", "s", "/", "p", "n", ",", "."]);
  const isElsewhere = () => !document.activeElement?.closest("[name=query], li");
  addEventListener(
    "keydown",
    (event) => {
      const hidden = dialog.open
        ? event.key === "Tab" || isElsewhere()
        : shortcuts.has(event.key);
      if (hidden) event.stopPropagation();
    },
    true,
  );
}

/**
 * Tick the view that the reader chose on an earlier page. Material stores a view at every
 * page, chosen or not; the first one, the system's, must not be stored.
 */
function setUpViews(choices) {
  const storedIndex = () => globalThis.__md_get("__palette")?.index ?? 0;
  const forgetFirst = () => {
    const key = `${globalThis.__md_scope.pathname}.__palette`;
    if (storedIndex() === 0) localStorage.removeItem(key);
  };
  try {
    choices[storedIndex()].checked = true;
    forgetFirst();
    const store = globalThis.__md_set;
    globalThis.__md_set = (...item) => {
      store(...item);
      forgetFirst();
    };
  } catch {
    // This device stores nothing: the first view, the system's, stays.
  }
}

/** Load the notice for pages that come from the offline copy. */
function loadOfflineNotice() {
  try {
    if (navigator.serviceWorker?.controller) import("../offline/notice.mjs");
  } catch {
    // A frame without an origin may not even ask whether there is a copy.
  }
}

/** Tell on and after its day that a change on this page has come. */
function loadOutdatedNotice(notice) {
  if (notice)
    import("../common/outdated.mjs").then(({ watchChanges }) => watchChanges(notice));
}

/** Whether a key of a store is this site's, and of more than the chosen view. */
function isReadersKey(key) {
  const { pathname } = globalThis.__md_scope;
  return key.startsWith(pathname) && key[pathname.length] !== ".";
}

/** Load what shows the reader's own once a store has some: to a new reader it says nothing. */
function loadReadersOwn() {
  const keys = [localStorage, sessionStorage].flatMap(Object.keys);
  if (!keys.some(isReadersKey)) return;
  const load = (selector, script) =>
    find(selector) && script().catch((error) => console.warn(error.message));
  load("[data-resume]", () => import("../front/resume.mjs"));
  load("[data-progress][data-items]", () => import("../checklist/progress.mjs"));
  load("[data-open-lists]", () => import("../checklist/overview.mjs"));
}

/** Open the folded part that the address names: browsers show what is in it, not it. */
function openNamedPart() {
  // Ids are plain letters: nothing is decoded, which a broken address would not survive.
  const named = document.getElementById(location.hash.slice(1));
  if (named?.matches("details")) named.open = true;
}

/**
 * Say on paper on which day it was printed: a sheet in a drawer outlives its edition.
 * @param {HTMLElement} line with `data-printed`, a sentence with `{day}`, and `data-time-zone`
 */
function tellDayOfPrint(line) {
  const { printed, timeZone } = line.dataset;
  const { lang } = document.documentElement;
  addEventListener("beforeprint", () => {
    const format = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone });
    line.textContent = printed.replace("{day}", format.format());
  });
}

setUpMenu(find('[data-open="menu"]'), find("#menu"));
openNamedPart();
addEventListener("hashchange", openNamedPart);
const printed = find("[data-printed]");
if (printed) tellDayOfPrint(printed);
setUpViews(document.querySelectorAll("[name=__palette]"));
const dialog = find("dialog.md-search");
if (dialog) {
  setUpSearch(dialog, find("#__search"));
  hideKeys(dialog);
}
loadOfflineNotice();
loadOutdatedNotice(find("[data-outdated]"));
loadReadersOwn();
addEventListener("storage", loadReadersOwn); // another tab has stored something
addEventListener("pageshow", loadReadersOwn); // the reader comes back to this page
