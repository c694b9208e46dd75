// A browser's store, of which this site sees its own keys only. It never throws: what a
// full, blocked or broken one cannot do, it says.

const MOST = 20_000; // keys that are looked at: a host may share its store with others

/**
 * @param {() => Storage} open may throw: the very name of a blocked store does
 * @param {string} root before every key; a site may lie below a host's root
 */
export const areaOf = (open, root) => {
  const attempt = (task, otherwise) => {
    try {
      const store = open();
      // Stands in for one that is refused, and lasts as long as the page.
      return store.inMemory ? otherwise : task(store);
    } catch {
      return otherwise;
    }
  };
  const done = (task) =>
    attempt((store) => {
      task(store);
      return true;
    }, false);

  return {
    /** Return a text, or null. */
    get: (key) => attempt((store) => store.getItem(root + key), null),
    /** Store a text; return whether that worked. */
    set: (key, text) => done((store) => store.setItem(root + key, text)),
    /** Remove a text; return whether it is gone. */
    remove: (key) => done((store) => store.removeItem(root + key)),
    /** Return the keys, without the root. */
    keys: () =>
      attempt(
        (store) =>
          Array.from({ length: Math.min(store.length, MOST) }, (_, at) => store.key(at))
            .filter((key) => key?.startsWith(root))
            .map((key) => key.slice(root.length)),
        [],
      ),
  };
};
