/** How well a word of a page answers a word that was typed: 0 (not at all) to 1. */

import { isEnding, isShortEnding, rests } from "./endings.mjs";

const SAME = 1;
const INFLECTED = 0.9;
const BOTH_INFLECTED = 0.8;
const SHORT_STEM = 0.6;
const BEGUN = 0.62;
const BARELY_BEGUN = 0.5;
const KINDRED = 0.4;
const SLIP = 0.55;
const TWO_SLIPS = 0.35;
const PER_LETTER = 0.012;

/** Likeness from here on counts as the same word. */
export const SURE = 0.7;

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
    return value - PER_LETTER * (left.length + right.length);
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

/** Return the likeness of two words when one or, in a long word, two slips are forgiven. */
export function slipped(asked, found) {
  const allowed = asked.length > 8 ? 2 : asked.length > 3 ? 1 : 0;
  if (!allowed || found.length < asked.length - 1 - allowed) return 0;
  const [slips, end] = distance(asked, found, allowed);
  if (slips > allowed) return 0;
  const rest = found.slice(end);
  if (rest && !isEnding(rest) && asked.length < 5) return 0;
  return (slips > 1 ? TWO_SLIPS : SLIP) - PER_LETTER * rest.length;
}

/**
 * Return the fewest slips between a word and the beginning of another, and where that
 * beginning ends; a slip is a letter too many, missing, wrong, or swapped with the next.
 */
export function distance(asked, found, most) {
  const width = Math.min(found.length, asked.length + most);
  let [before, row] = [[], Array.from({ length: width + 1 }, (_, at) => at)];
  for (let i = 1; i <= asked.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = asked[i - 1] === found[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        asked[i - 1] === found[j - 2] &&
        asked[i - 2] === found[j - 1]
      )
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  let end = width;
  for (let j = width; j >= 0; j -= 1) if (row[j] < row[end]) end = j;
  return [row[end], end];
}
