/** The forms of English words, by Porter's stemmer: the twin of `suffixes.mjs`. */

const stems = new Map();

/** Return the stem of a normalized word; lunr, which is loaded by then, brings Porter's. */
function stemOf(word) {
  if (!stems.has(word)) {
    const { Token, stemmer } = globalThis.lunr;
    stems.set(word, stemmer(new Token(word)).toString());
  }
  return stems.get(word);
}

const isOneWord = (one, other) => stemOf(one) === stemOf(other);

/** No ending stands for itself: whole words are compared. */
export const isSuffixes = () => false;

/** Return whether a word is a form of one that is listed: going, go. */
export const isVerbForm = isOneWord;

/** Return whether a rest may follow a stem: what `split` leaves of one word, nothing. */
export const mayFollow = (_, rest) => rest === "";

/** Return how many letters two words share, and the rest of each; forms have none. */
export function split(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  if (isOneWord(one, other)) return [shared, "", ""];
  return [shared, one.slice(shared), other.slice(shared)];
}
