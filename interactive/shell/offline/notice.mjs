// Above a page out of a copy: how old it is where there is no line; that a newer
// edition is there, and the button to take it. Nothing is taken unasked: a reader may
// be in the middle of a form.

import { inside, inWords, registration } from "./offline_copy.mjs";

const pattern = () => document.querySelector("template[data-copy-notice]");
const show = (name, day) => {
  document.querySelector(".copy-notice")?.remove();
  const notice = pattern().content.firstElementChild.cloneNode(true);
  for (const part of notice.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(name);
    if (part.matches("p")) part.textContent = part.textContent.replace("{day}", day);
  }
  document.querySelector("header").after(notice);
  return notice;
};

let offered = false;
let taking = false;

const offer = async (found, waiting) => {
  // Where only the day of the build differs, the new one takes over by itself.
  await new Promise((done) => setTimeout(done, 300));
  if (found.waiting !== waiting) return;
  offered = true;
  const { made } = await inside();
  const notice = show("newer", inWords(made));
  notice.querySelector("[data-take]").addEventListener("click", () => {
    taking = true;
    waiting.postMessage({ rehber: "TAKE" });
  });
};

/** Only where the button was pressed is the page opened anew; elsewhere it is told. */
const changed = () => {
  if (taking) location.reload();
  if (taking || !offered) return;
  const again = show("taken").querySelector("[data-take]");
  again.addEventListener("click", () => location.reload());
};

/** A line may be up and lead nowhere, so the server is asked, for no more than a sign. */
const reachable = async () => {
  if (!navigator.onLine) return false;
  const worker = new URL("../../../service-worker.js", import.meta.url);
  try {
    await fetch(worker, { method: "HEAD", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
};

/** Without a line, say how old the copy is: it cannot know of a newer edition. */
const tellAge = async () => {
  const { made } = await inside();
  if (!offered) show("offline", inWords(made));
};

const watch = async () => {
  const found = await registration();
  if (!found || !pattern()) return;
  const look = (worker) => {
    if (worker.state === "installed" && found.active) offer(found, worker);
  };
  const follow = (worker) => {
    if (!worker) return;
    look(worker);
    worker.addEventListener("statechange", () => look(worker));
  };
  follow(found.waiting);
  follow(found.installing); // begun before this script was here
  found.addEventListener("updatefound", () => follow(found.installing));
  navigator.serviceWorker.addEventListener("controllerchange", changed);
  if (!found.waiting && !(await reachable())) await tellAge();
};

watch();
