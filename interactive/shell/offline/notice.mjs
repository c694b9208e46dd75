// A notice above a page that comes from the offline copy: how old the copy is when there
// is no connection; that it can no longer be renewed; that there is a newer edition, and
// a button to switch to it. Nothing is switched unasked: a reader may be in the middle of
// a form.

import { formatDay } from "../common/text.mjs";
import { askServer, copyContents, registration } from "./offline_copy.mjs";

// Days after which a copy counts as old: numbers and days in it may have changed.
const OLD = 30;
const DAY = 86_400_000; // milliseconds

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
  const copy = await copyContents();
  if (!copy) return; // the worker in use is none that stores
  offered = true;
  const notice = show("newer", formatDay(copy.made));
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

/** Say how old the copy is, and why it is not renewed. */
const showAge = async (state) => {
  const copy = await copyContents();
  if (!copy || offered) return;
  const old = Date.now() - new Date(copy.made) > OLD * DAY;
  const reason = state === "unreachable" ? (old ? "old" : "offline") : state;
  show(reason, formatDay(copy.made));
};

/** Look for a newer edition now; a copy that cannot be renewed must say so. */
const renew = async (registered) => {
  const state = await askServer();
  if (state !== "there") return showAge(state);
  try {
    await registered.update();
  } catch {
    await showAge("failed");
  }
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
    let installing = worker.state === "installing";
    worker.addEventListener("statechange", () => {
      check(worker);
      // A newer edition could not be fetched whole.
      if (installing && worker.state === "redundant") showAge("failed");
      installing = false;
    });
  };
  follow(registered.waiting);
  follow(registered.installing); // it may have begun before this script ran
  registered.addEventListener("updatefound", () => follow(registered.installing));
  navigator.serviceWorker.addEventListener("controllerchange", onControllerChange);
  if (!registered.waiting) await renew(registered);
};

watch();
