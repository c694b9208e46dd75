// The ticks of a list, stored on the device by the items' ids.

import { SITE } from "../common/site.mjs";
import { parseJson } from "../common/stored_values.mjs";

/** Return the ticks that older versions of this script stored: a whole list in one key. */
export const oldTicks = (text) =>
  Object.entries(parseJson(text) ?? {}).filter(([, sum]) => typeof sum === "string");

/**
 * Return a store for a list's ticks: on the device if possible, else in memory. Ticks
 * are `{item's id: checksum of its text}`, each under a key of its own: two tabs that
 * change two items at once must not overwrite each other.
 */
export const createTickStore = (slug, storage = () => globalThis.localStorage) => {
  const oldKey = `${SITE.pathname}liste/${slug}`;
  const prefix = `${oldKey}/`;
  let memory = null;

  const stored = () => {
    const store = storage();
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at));
    const ticks = keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), store.getItem(key)]);
    return Object.fromEntries([...oldTicks(store.getItem(oldKey)), ...ticks]);
  };

  return {
    read() {
      try {
        return memory ?? stored();
      } catch {
        return {};
      }
    },
    /** Store the ticks, touching only those that differ; return whether they last. */
    write(ticks) {
      try {
        const store = storage();
        const before = stored();
        const moves = store.getItem(oldKey) !== null;
        for (const [item, sum] of Object.entries(ticks)) {
          if (moves || before[item] !== sum) store.setItem(prefix + item, sum);
        }
        for (const item of Object.keys(before)) {
          if (!(item in ticks)) store.removeItem(prefix + item);
        }
        if (moves) store.removeItem(oldKey);
        memory = null;
        return !store.inMemory;
      } catch {
        memory = ticks;
        return false;
      }
    },
    /** Store one item's tick, or remove it; return whether that lasts. */
    set(item, sum) {
      const { [item]: _, ...others } = this.read();
      return this.write(sum === undefined ? others : { ...others, [item]: sum });
    },
  };
};

const storesOfPage = new Map();

/** Return the one store that a page has for a list: all see what only memory takes. */
export const tickStore = (slug) => {
  if (!storesOfPage.has(slug)) storesOfPage.set(slug, createTickStore(slug));
  return storesOfPage.get(slug);
};

/** Return a short checksum of a text (djb2), to notice later that it has changed. */
export const checksum = (text) => {
  let sum = 5381;
  for (const letter of text.replace(/\s+/g, " ").trim()) {
    sum = (sum * 33 + letter.codePointAt(0)) >>> 0;
  }
  return sum.toString(36);
};

/**
 * Whether a text is another one than was ticked, if any was. What came from another device
 * has only the end of a checksum, after a `~`.
 */
export const isChanged = (stored = "~", sum = "") =>
  stored.startsWith("~")
    ? !sum.padStart(2, "0").endsWith(stored.slice(1))
    : stored !== sum;
