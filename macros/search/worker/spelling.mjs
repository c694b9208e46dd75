/** How readers write: together what the pages write apart, and the other way round; slips. */

import { words } from "./normalize.mjs";
import { likeness, SURE, slipped } from "./similarity.mjs";

const TAG = /<[^>]*>/;
const SLIGHT = 0.45;

const isSure = (asked, written) =>
  written.some((word) => likeness(asked, word) >= SURE);

/**
 * Return what is the same but for a space, as groups of phrases: two words side by side
 * that the pages write as one (yüksek okul), and a word that they write as two (işyeri).
 */
export function compounds(asked, { vocabulary, pairs }) {
  const joined = asked
    .slice(1)
    .map((right, at) => [[asked[at], right], [asked[at] + right]])
    .filter(([[left], [whole]]) => likeness(whole, left) < SURE)
    .filter(([, [whole]]) => isSure(whole, vocabulary));
  const parted = asked
    .filter((word) => !isSure(word, vocabulary))
    .flatMap((word) =>
      [...pairs]
        .filter(([whole]) => likeness(word, whole) >= SURE)
        .map(([, halves]) => [[word], halves]),
    );
  return [...joined, ...parted];
}

/** Return the words that stand side by side in texts, by what they were as one word. */
export function pairsOf(texts) {
  const pairs = new Map();
  for (const text of texts)
    for (const part of text.split(TAG)) {
      const found = words(part);
      for (let at = 1; at < found.length; at += 1)
        pairs.set(found[at - 1] + found[at], [found[at - 1], found[at]]);
    }
  return pairs;
}

/**
 * Return the words of a query, a slip in a word of the handbook's own list put right: the
 * pages do not say such a word, so nothing in them is like it.
 */
export function corrected(asked, listed, vocabulary) {
  return asked.map((word) => {
    if (isSure(word, vocabulary) || isSure(word, listed)) return word;
    const [like, value] = closest(word, listed);
    return value >= SLIGHT && value > closest(word, vocabulary)[1] ? like : word;
  });
}

/** Return the word that an asked one is most likely a slip of, and how likely. */
function closest(asked, written) {
  return written
    .map((word) => [word, Math.max(likeness(asked, word), slipped(asked, word))])
    .reduce((one, other) => (other[1] > one[1] ? other : one), ["", 0]);
}
