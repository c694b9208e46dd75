// What the reader has said anywhere: answers by fact, notes at the items of lists, and
// where she stopped. It lasts as long as the tab, or stays on the device once she says so.
// In a frame, which may be another site's, nothing outlasts the page.

import { SITE } from "./site.mjs";
import { areaOf } from "./storage_area.mjs";
import {
  ANSWER,
  answerText,
  ERASED,
  isFact,
  isItem,
  isOwn,
  isReadable,
  NOTE,
  noteText,
  parseAnswer,
  parseNote,
  parseSummary,
  SWITCH,
  summaryText,
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
    // What nobody can read, in one store, does not stand before what the other one has.
    const texts = areas().map((area) => area.get(key));
    return texts.find((text) => isReadable(key, text)) ?? null;
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
    if (keys === null) knownOnDevice = keepsOnDevice();
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
      if (isReadable(key, device.get(key)) || device.set(key, tab.get(key)))
        tab.remove(key);
    }
  };

  const moveToTab = () => {
    device.remove(SWITCH); // first: by this, other tabs know that nothing is erased
    for (const key of device.keys().filter(isOwn)) {
      const text = device.get(key);
      if (isReadable(key, text) || tab.get(key) === null) put(key, text);
      device.remove(key);
    }
  };

  const lasts = () => memory.size === 0 && !(keepsOnDevice() && tab.keys().some(isOwn));

  const keepOnDevice = (on) => {
    if (framed || (on && !device.set(SWITCH, "1"))) return false;
    if (on) moveToDevice();
    else moveToTab();
    flush();
    notify(null);
    return knownOnDevice === on && lasts();
  };

  /** Forget what no other tab can reach. */
  const eraseTab = () => {
    for (const key of tab.keys().filter(isOwn)) tab.remove(key);
    memory.clear();
  };

  /** Another tab has changed what is on the device. */
  const hear = ({ key, oldValue, newValue }) => {
    const name = key?.startsWith(root) ? key.slice(root.length) : "";
    if (name === SWITCH) {
      knownOnDevice = newValue !== null;
      if (knownOnDevice) moveToDevice();
    } else if (isOwn(name) && newValue === null && !knownOnDevice) {
      // The other tab has taken off the device what this tab still shows.
      if (oldValue !== null && !isReadable(name, tab.get(name))) put(name, oldValue);
    }
    if (name === ERASED) eraseTab();
    if (key === null || name === SWITCH || name === ERASED) notify(null);
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
    ...{ keepsOnDevice, keepOnDevice, lasts, hear, notify },

    answers() {
      return valuesBelow(ANSWER, isFact, (text) => parseAnswer(text)?.raw ?? null);
    },

    setAnswers(values, sums = {}) {
      const texts = Object.entries(values)
        .filter(([id]) => isFact(id))
        .map(([id, raw]) => [ANSWER + id, answerText(raw, sums[id])]);
      return change(Object.fromEntries(texts));
    },

    changedSince(sums) {
      return Object.keys(sums).filter((id) => {
        const sum = isFact(id) && parseAnswer(read(ANSWER + id))?.sum;
        return sum && sum !== sums[id];
      });
    },

    note: (list, item) => parseNote(read(`${NOTE}${list}/${item}`)) ?? undefined,
    notes: () => valuesBelow(NOTE, (id) => id.split("/").every(isItem), parseNote),

    setNote(list, item, value) {
      if (!isItem(list) || !isItem(item)) return false;
      return change({ [`${NOTE}${list}/${item}`]: noteText(value) });
    },

    todaySummary: () => parseSummary(read(TODAY)) ?? undefined,
    setTodaySummary: (value) => change({ [TODAY]: summaryText(value) }),

    hasUnreadable() {
      const keys = areas().flatMap((area) => area.keys());
      return keys.some((key) => isOwn(key) && key !== TODAY && read(key) === null);
    },

    onChange: (listener) => listeners.add(listener),
  };
};

const store = createStore();

// A page that comes back as it was has missed what others did meanwhile.
const comeBack = ({ persisted }) => persisted && store.notify(null);
globalThis.addEventListener?.("storage", store.hear);
globalThis.addEventListener?.("pageshow", comeBack);

/** Return what the reader has answered anywhere, `{fact: raw answer}`. */
export const { answers } = store;

/**
 * Take over answers by fact; an undefined one is removed. `sums` has the checksums of the
 * questions. Return whether all lasts as long as the reader wants; else, as the page.
 */
export const { setAnswers } = store;

/** Return the facts whose question has another checksum than when it was answered. */
export const { changedSince } = store;

/**
 * Whether all is to be on the device, else in the tab; or move it there, or back, and return
 * whether all moved. `lasts`: whether what is said now is where it is to be.
 */
export const { keepsOnDevice, keepOnDevice, lasts } = store;

/**
 * Return the `{note, day}` at an item of a list, either may be empty; or all of them, by
 * `list/item`. Set one, or remove it with undefined; returns as `setAnswers` does.
 */
export const { note, notes, setNote } = store;

/**
 * Return or set where the reader stopped, `{step, text, date, waits_for, late, edition}`;
 * `date` may be null; `late` says whether a day had passed.
 */
export const { todaySummary, setTodaySummary } = store;

/** Return whether a store holds an answer or a note that nobody can read. */
export const { hasUnreadable } = store;

/**
 * Hear of every change, by another tab or by this page: a function gets the keys below the
 * site's root, those of ticks among them, or null if all may have changed.
 */
export const { onChange } = store;

/** Tell this page that its stores have been written to. */
export const tellAll = () => store.notify(null);
