/** The preview follows what is typed; without this script a button does the same. */

const PAUSE = 700; // milliseconds after the last key
const form = document.querySelector("form[data-edit]");
let waiting, sent;

/** The first mistake, or what was said of the whole, gets the focus. */
function focusFirst() {
  const first = document.querySelector("[data-first]");
  first?.focus();
  if (first) scrollTo({ top: 0 });
}

/** A link may lead to a field that is folded away. */
function unfold() {
  const field = document.getElementById(location.hash.slice(1));
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.focus();
}

/** Ask what the form would make of the handbook, and show that. */
async function look() {
  const body = new URLSearchParams(new FormData(form));
  body.set("action", "preview");
  sent?.abort();
  sent = new AbortController();
  try {
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      body,
      signal: sent.signal,
    });
    if (answer.ok)
      show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

/** Put into the page what another one of the same form says; nothing moves the focus. */
function show(page) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const other = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (other && part.innerHTML !== other.innerHTML)
      part.replaceChildren(...other.childNodes);
  }
  for (const control of form.querySelectorAll("[id][name]")) {
    const other = page.getElementById(control.id);
    control.toggleAttribute("aria-invalid", false);
    if (other?.hasAttribute("aria-invalid"))
      control.setAttribute("aria-invalid", "true");
  }
  for (const frame of document.querySelectorAll("[data-frame]")) {
    const other = page.querySelector(`[data-frame="${frame.dataset.frame}"]`);
    const chosen = frame.dataset.frame === "page" && chosenView();
    const address = chosen ? chosen.href : other?.getAttribute("src");
    // While there are mistakes, the last page without them stays.
    if (address && frame.src !== address) frame.src = address;
  }
}

let number = 0; // of the view that was chosen
const links = () => [...document.querySelectorAll("[data-live=views] a")];

/** The view that was chosen stays chosen. */
function chosenView() {
  links().forEach((link, index) => {
    link.toggleAttribute("aria-current", index === number);
    if (index === number) link.setAttribute("aria-current", "true");
  });
  return links()[number];
}

document.addEventListener("click", ({ target }) => {
  const index = links().indexOf(target.closest("a"));
  if (index < 0) return;
  number = index;
  chosenView();
});

let isChanged = false;

/** Look again once nothing has been typed for a moment. */
function follow() {
  isChanged = true;
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
}

form?.addEventListener("input", follow);
// What was typed before this script came, or was brought back by the browser.
if (
  [...(form?.elements ?? [])].some(
    ({ value, defaultValue: was }) => was !== undefined && value !== was,
  )
)
  follow();
form?.addEventListener("submit", () => {
  isChanged = false;
  clearTimeout(waiting);
  sent?.abort();
});
addEventListener("beforeunload", (event) => {
  if (isChanged) event.preventDefault();
});
addEventListener("hashchange", unfold);
unfold();
focusFirst();
