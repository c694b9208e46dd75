// A notice above a page that comes from the offline copy: how old the copy is when there
// is no connection; that there is a newer edition, and a button to switch to it. Nothing
// is switched unasked: a reader may be in the middle of a form.

import { SITE } from "../common/site.mjs";
import { formatDay } from "../common/text.mjs";
import { copyContents, registration } from "./offline_copy.mjs";

const template = () => document.querySelector("template[data-offline-notice]");

const show = (state, day) => {
  document.querySelector(".offline-notice")?.remove();
  const notice = template().content.firstElementChild.cloneNode(true);
  for (const part of notice.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(state);
    if (part.matches("p")) part.textContent = part.textContent.replace("{day}", day);
  }
  document.querySelector("header").after(notice);
  return notice;
};

let offered = false;
let switching = false;

const offer = async (registered, waiting) => {
  // If only the day of the build differs, the new worker takes over by itself.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (registered.waiting !== waiting) return;
  offered = true;
  const { made } = await copyContents();
  const notice = show("newer", formatDay(made));
  notice.querySelector("[data-take]").addEventListener("click", () => {
    switching = true;
    waiting.postMessage({ rehber: "TAKE" });
  });
};

/** Reload the page whose button was pressed; only offer that to the others. */
const onControllerChange = () => {
  if (switching) location.reload();
  if (switching || !offered) return;
  const button = show("taken").querySelector("[data-take]");
  button.addEventListener("click", () => location.reload());
};

/** A connection may be up and lead nowhere, so ask the server for some headers. */
const isReachable = async () => {
  if (!navigator.onLine) return false;
  const worker = new URL("service-worker.js", SITE);
  try {
    await fetch(worker, { method: "HEAD", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
};

/** Without a connection, say how old the copy is: it cannot know a newer edition. */
const showAge = async () => {
  const { made } = await copyContents();
  if (!offered) show("offline", formatDay(made));
};

const watch = async () => {
  const registered = await registration();
  if (!registered || !template()) return;
  const check = (worker) => {
    if (worker.state === "installed" && registered.active) offer(registered, worker);
  };
  const follow = (worker) => {
    if (!worker) return;
    check(worker);
    worker.addEventListener("statechange", () => check(worker));
  };
  follow(registered.waiting);
  follow(registered.installing); // it may have begun before this script ran
  registered.addEventListener("updatefound", () => follow(registered.installing));
  navigator.serviceWorker.addEventListener("controllerchange", onControllerChange);
  if (!registered.waiting && !(await isReachable())) await showAge();
};

watch();
