/** How well a word of a page answers a word that was typed: 0 (not at all) to 1. */

import { isEnding, isShortEnding, rests } from "./suffixes.mjs";

/** Likeness from here on counts as the same word. */
export const SURE = 0.7;

const SAME = 1;
const INFLECTED = 0.9;
const BOTH_INFLECTED = 0.8;
const SHORT_STEM = 0.6;
const BEGUN = 0.62;
const BARELY_BEGUN = 0.5;
const KINDRED = 0.4;
const SLIP = 0.55;
const TWO_SLIPS = 0.35;
const PER_LETTER = 0.008;
const LEAST_STEM = 6;

/** Return the likeness of two words without a slip of the finger. */
export function likeness(asked, found) {
  if (asked === found) return SAME;
  if (asked[0] !== found[0]) return 0;
  const [shared, left, right] = rests(asked, found);
  const both = left !== "" && right !== "";
  const stem = both ? shared - 1 : shared;
  const endings = stem > 2 ? isEnding : stem === 2 ? isShortEnding : () => false;
  if (endings(left) && endings(right)) {
    const value = both ? BOTH_INFLECTED : INFLECTED;
    return Math.max(SURE, value - PER_LETTER * (left.length + right.length));
  }
  if (shared === 3 && both && isEnding(left) && isEnding(right)) return SHORT_STEM;
  if (left === "" && shared > 2) return BEGUN - PER_LETTER * right.length;
  const kindred = shared > 4 && shared >= 0.6 * Math.max(asked.length, found.length);
  return kindred ? KINDRED : 0;
}

/** Return the likeness of a word and its first letter or two. */
export function barelyBegun(asked, found) {
  const begun = asked.length < 3 && found.startsWith(asked);
  return begun ? BARELY_BEGUN - PER_LETTER * (found.length - asked.length) : 0;
}

/** Return how many slips a word of so many letters leaves room for. */
const forgiven = (letters) => (letters > 8 ? 2 : letters > 3 ? 1 : 0);

/**
 * Return the likeness of two words when one or, in a long word, two slips are forgiven;
 * either may end in its own way (sgortam, sigorta).
 */
export function slipped(asked, found) {
  const stems = stemsOf(asked).map((stem) => {
    const ending = asked.length - stem.length;
    return slippedStem(stem, found) - PER_LETTER * ending;
  });
  return Math.max(slippedStem(asked, found), ...stems, 0);
}

let cut = { word: "", stems: [] };

/** Return what may be the stem of a word; of the word that was asked last, it is known. */
function stemsOf(word) {
  if (cut.word !== word) {
    const stems = [];
    for (let end = LEAST_STEM; end < word.length; end += 1)
      if (isEnding(word.slice(end))) stems.push(word.slice(0, end));
    cut = { word, stems };
  }
  return cut.stems;
}

/** Return whether two words with one slip at most may be alike, by their first letters. */
const beginsAlike = ([a, b], [c, d]) => a === c || b === d || a === d || b === c;

function slippedStem(asked, found) {
  const allowed = forgiven(asked.length);
  if (!allowed || found.length < asked.length - 1 - allowed) return 0;
  if (allowed === 1 && !beginsAlike(asked, found)) return 0;
  const [slips, end] = distance(asked, found, allowed);
  if (slips > allowed) return 0;
  const rest = found.slice(end);
  if (rest && !isEnding(rest) && asked.length < 5) return 0;
  return (slips > 1 ? TWO_SLIPS : SLIP) - PER_LETTER * rest.length;
}

/**
 * Return the fewest slips between a word and the beginning of another, and where that
 * beginning ends; a slip is a letter too many, missing, wrong, or swapped with the next.
 * Where there are more than the most, it does not matter how many.
 */
export function distance(asked, found, most) {
  const width = Math.min(found.length, asked.length + most);
  let [before, row] = [[], Array.from({ length: width + 1 }, (_, at) => at)];
  for (let i = 1; i <= asked.length; i += 1) {
    const next = Array(width + 1).fill(most + 1);
    if (i <= most) next[0] = i;
    let least = next[0];
    for (let j = Math.max(1, i - most); j <= Math.min(width, i + most); j += 1) {
      const same = asked[i - 1] === found[j - 1];
      const swapped = asked[i - 1] === found[j - 2] && asked[i - 2] === found[j - 1];
      const one = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      next[j] = swapped && i > 1 && j > 1 ? Math.min(one, before[j - 2] + 1) : one;
      least = Math.min(least, next[j]);
    }
    if (least > most) return [most + 1, width];
    [before, row] = [row, next];
  }
  let end = width;
  for (let j = width; j >= 0; j -= 1) if (row[j] < row[end]) end = j;
  return [row[end], end];
}
