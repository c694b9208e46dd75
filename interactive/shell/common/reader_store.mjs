// What the reader has said anywhere in the handbook: answers by fact, notes at the items of
// lists, and where she stopped. It lasts as long as the tab, or stays on the device once
// she says so. In a frame, which may be another site's, nothing outlasts the page.

import { SITE } from "./site.mjs";
import { areaOf } from "./storage_area.mjs";
import {
  ANSWER,
  answerText,
  isFact,
  isItem,
  isOwn,
  isRaw,
  NOTE,
  noteOf,
  parseAnswer,
  parseNote,
  parseSummary,
  SWITCH,
  summaryOf,
  TICK,
  TODAY,
} from "./stored_values.mjs";

/**
 * Return the store that all pages of a site share.
 * @param {object} [surroundings] what a page has; tests bring their own
 */
export const createStore = ({
  session = () => globalThis.sessionStorage,
  local = () => globalThis.localStorage,
  framed = globalThis.parent !== globalThis.self,
  root = SITE.pathname,
} = {}) => {
  const [tab, device] = [session, local].map((open) => areaOf(open, root));
  const memory = new Map(); // what no store takes; null stands for a removal
  const listeners = new Set();
  const keepsOnDevice = () => !framed && device.get(SWITCH) !== null;
  let knownOnDevice = keepsOnDevice();

  /** Return the stores in the order in which they are tried. */
  const areas = () => {
    if (framed) return [];
    return keepsOnDevice() ? [device, tab] : [tab];
  };

  const read = (key) => {
    if (memory.has(key)) return memory.get(key);
    return areas().reduce((text, area) => text ?? area.get(key), null);
  };

  /** Put a text in the first store that takes it; return whether that is the right one. */
  const put = (key, text) => {
    const all = areas();
    const taking = all.find((area) => area.set(key, text));
    for (const area of all) if (area !== taking) area.remove(key);
    if (taking) memory.delete(key);
    else memory.set(key, text);
    return taking !== undefined && taking === all[0];
  };

  const remove = (key) => {
    const gone = areas().every((area) => area.get(key) === null || area.remove(key));
    if (gone) memory.delete(key);
    else memory.set(key, null);
    return gone;
  };

  const write = (key, text) => (text === undefined ? remove(key) : put(key, text));

  /** Try again what no store took: there may be room now. */
  const flush = () => {
    for (const [key, text] of [...memory]) write(key, text ?? undefined);
  };

  const notify = (keys) => {
    for (const listener of [...listeners]) listener(keys);
  };

  /** Write texts by key; return whether all of them last as long as the reader wants. */
  const change = (texts) => {
    const lasts = Object.entries(texts).map(([key, text]) => write(key, text));
    if (lasts.includes(true)) flush();
    notify(Object.keys(texts));
    return !lasts.includes(false);
  };

  /** Move what only the tab has to the device, where each question has one answer. */
  const moveToDevice = () => {
    for (const key of tab.keys().filter(isOwn)) {
      if (device.get(key) !== null || device.set(key, tab.get(key))) tab.remove(key);
    }
  };

  const moveToTab = () => {
    device.remove(SWITCH); // first: by this, other tabs know that nothing is erased
    for (const key of device.keys().filter(isOwn)) {
      put(key, device.get(key));
      device.remove(key);
    }
  };

  const keepOnDevice = (on) => {
    if (framed || (on && !device.set(SWITCH, "1"))) return false;
    if (on) moveToDevice();
    else moveToTab();
    flush();
    knownOnDevice = keepsOnDevice();
    notify(null);
    return memory.size === 0 && knownOnDevice === on && !(on && tab.keys().some(isOwn));
  };

  /** Another tab has changed what is on the device. */
  const hear = ({ key, oldValue, newValue }) => {
    const name = key?.startsWith(root) ? key.slice(root.length) : "";
    if (name === SWITCH) {
      knownOnDevice = newValue !== null;
      if (knownOnDevice) moveToDevice();
    } else if (isOwn(name) && newValue === null && !knownOnDevice) {
      // The other tab has taken off the device what this tab still shows.
      if (oldValue !== null && tab.get(name) === null) put(name, oldValue);
    }
    if (key === null || name === SWITCH) notify(null);
    else if (isOwn(name) || name.startsWith(TICK)) notify([name]);
  };

  /** Return what stands below a prefix, by id; what nobody can read is passed over. */
  const valuesBelow = (prefix, isId, parse) => {
    const stored = areas().flatMap((area) => area.keys());
    const ids = new Set(
      [...stored, ...memory.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .filter(isId),
    );
    const values = [...ids].map((id) => [id, parse(read(prefix + id))]);
    return Object.fromEntries(values.filter(([, value]) => value !== null));
  };

  if (knownOnDevice) moveToDevice();

  return {
    keepsOnDevice,
    keepOnDevice,
    hear,
    notify,

    answers() {
      return valuesBelow(ANSWER, isFact, (text) => parseAnswer(text)?.raw ?? null);
    },

    setAnswers(values, sums = {}) {
      const texts = Object.entries(values)
        .filter(([id]) => isFact(id))
        .map(([id, raw]) => [
          ANSWER + id,
          isRaw(raw) ? answerText(raw, sums[id] ?? "") : undefined,
        ]);
      return change(Object.fromEntries(texts));
    },

    changedSince(sums) {
      return Object.keys(sums).filter((id) => {
        const sum = isFact(id) && parseAnswer(read(ANSWER + id))?.sum;
        return sum && sum !== sums[id];
      });
    },

    note(list, item) {
      return parseNote(read(`${NOTE}${list}/${item}`)) ?? undefined;
    },

    setNote(list, item, value) {
      if (!isItem(list) || !isItem(item)) return false;
      const note = noteOf(value);
      const text = note ? JSON.stringify(note) : undefined;
      return change({ [`${NOTE}${list}/${item}`]: text });
    },

    todaySummary() {
      return parseSummary(read(TODAY)) ?? undefined;
    },

    setTodaySummary(value) {
      const summary = summaryOf(value);
      return change({ [TODAY]: summary ? JSON.stringify(summary) : undefined });
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const store = createStore();

globalThis.addEventListener?.("storage", store.hear);
// A page that comes back as it was has missed what others did meanwhile.
globalThis.addEventListener?.(
  "pageshow",
  ({ persisted }) => persisted && store.notify(null),
);

/** Return what the reader has answered anywhere, `{fact: raw answer}`. */
export const { answers } = store;

/**
 * Take over answers; an undefined one is removed.
 * @param {Object<string, string | undefined>} values by fact
 * @param {Object<string, string>} [sums] checksums of the questions as they are now
 * @returns {boolean} whether they last as long as the reader wants; else, as the page
 */
export const { setAnswers } = store;

/**
 * Return the facts whose question is another one than when it was answered.
 * @param {Object<string, string>} sums checksums of the questions as they are now
 */
export const { changedSince } = store;

/** Whether all is stored on the device; else it is in the tab. */
export const { keepsOnDevice } = store;

/**
 * Store all on the device from now on, or in the tab; what there is moves there.
 * @param {boolean} on
 * @returns {boolean} whether all of it is there now
 */
export const { keepOnDevice } = store;

/** Return the `{note, day}` at an item of a list; a text and a day, either may be empty. */
export const { note } = store;

/** Set or, with undefined, remove the note at an item; returns as `setAnswers` does. */
export const { setNote } = store;

/** Return where the reader stopped, `{step, text, date, waits_for, link, edition}`. */
export const { todaySummary } = store;

/** Set or remove that. `link` is an address below the site's root, `date` may be null. */
export const { setTodaySummary } = store;

/**
 * Hear of every change, by another tab or by this page itself.
 * @param {(keys: string[] | null) => void} listener gets the keys below the site's root,
 *   ticks of lists among them, or null if all may have changed
 * @returns {() => void} stops it
 */
export const { onChange } = store;
