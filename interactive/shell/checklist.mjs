/**
 * A checklist's page: ticks are kept on the device, under the item's id.
 * Without this script the boxes still tick, for as long as the page is open.
 */

const site = new URL("../../", import.meta.url).pathname;

/** Return a place to keep the ticks of a list: the device, else the page. */
export function keeper(slug, storage = () => globalThis.localStorage) {
  const key = `${site}liste/${slug}`;
  let memory = null;
  return {
    key,
    read() {
      try {
        return JSON.parse(memory ?? storage().getItem(key) ?? "{}") ?? {};
      } catch {
        return {};
      }
    },
    /** Return whether the ticks outlive the page. */
    write(ticks) {
      const text = JSON.stringify(ticks);
      try {
        storage().setItem(key, text);
        memory = null;
        return true;
      } catch {
        memory = text;
        return false;
      }
    },
  };
}

/** Return a short sign of a text, to see later whether it has changed. */
export function signOf(text) {
  let sign = 5381;
  for (const letter of text.replace(/\s+/g, " ").trim())
    sign = (sign * 33 + letter.codePointAt(0)) >>> 0;
  return sign.toString(36);
}

/** Make one list keep, count, print and clear its ticks. */
function checklist(list) {
  const part = (selector) => list.querySelector(selector);
  const boxes = [...list.querySelectorAll("[data-item]")];
  const ticks = keeper(list.dataset.checklist);
  const ask = part(".check__ask");
  const asker = part('[data-do="ask"]');
  const signs = new Map(boxes.map((box) => [box, signOf(textOf(box))]));

  const show = () => {
    const done = boxes.filter((box) => box.checked).length;
    part("progress").value = done;
    part(".check__count").textContent = `${done} / ${boxes.length}`;
    list.toggleAttribute("data-done", done === boxes.length);
    return done;
  };
  const load = () => {
    const kept = ticks.read();
    for (const box of boxes) {
      const sign = kept[box.dataset.item];
      box.checked = sign !== undefined;
      flag(box, box.checked && sign !== signs.get(box));
    }
    show();
  };
  const save = () => {
    const ticked = boxes.filter((box) => box.checked);
    const lasts = ticks.write(
      Object.fromEntries(
        ticked.map((box) => [box.dataset.item, signs.get(box)]),
      ),
    );
    part("[data-kept]").hidden = !lasts;
    part("[data-memory]").hidden = lasts;
  };
  const flag = (box, changed) => {
    box.closest("li").querySelector("[data-changed]").hidden = !changed;
  };
  const tell = (key, values = {}) => {
    part("[role=status]").textContent = list.dataset[key].replace(
      /\{(\w+)\}/g,
      (_, name) => values[name],
    );
  };
  const asking = (open) => {
    ask.hidden = !open;
    asker.setAttribute("aria-expanded", String(open));
    (open ? ask : asker).focus();
  };
  const actions = {
    print: () => print(),
    ask: () => asking(ask.hidden),
    keep: () => asking(false),
    reset() {
      for (const box of boxes) {
        box.checked = false;
        flag(box, false);
      }
      save();
      show();
      asking(false);
      tell("cleared");
    },
  };

  list.addEventListener("change", ({ target }) => {
    flag(target, false);
    save();
    const n = show();
    tell(n === boxes.length ? "all" : "count", { n, total: boxes.length });
  });
  list.addEventListener("click", ({ target }) => {
    actions[target.closest("[data-do]")?.dataset.do]?.();
  });
  list.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !ask.hidden) asking(false);
  });
  addEventListener("pageshow", ({ persisted }) => persisted && load());
  addEventListener("storage", ({ key }) => key === ticks.key && load());
  for (const hidden of [part(".check__bar"), part(".check__tools")])
    hidden.hidden = false;
  load();
}

/** Return the words beside a box. */
function textOf(box) {
  return box.nextElementSibling.textContent;
}

/** On the page of all lists, say how far each one is. */
function progress(place) {
  const n = Object.keys(keeper(place.dataset.progress).read()).length;
  if (n > 0)
    place.textContent = place.dataset.count
      .replace("{n}", Math.min(n, place.dataset.total))
      .replace("{total}", place.dataset.total);
}

if (globalThis.document) {
  for (const list of document.querySelectorAll("[data-checklist]"))
    checklist(list);
  const places = document.querySelectorAll("[data-progress]");
  const all = () => places.forEach(progress);
  all();
  addEventListener("pageshow", ({ persisted }) => persisted && all());
}
