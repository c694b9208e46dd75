/** How well a word of a page answers a word that was typed: 0 (not at all) to 1. */

import { isSuffixes, isVerbForm, mayFollow, split } from "./suffixes.mjs";

/** From here on, two words count as the same. */
const SAME = 0.7;

const INFLECTED = 0.9;
const BOTH_INFLECTED = 0.8;
const SHORT_STEM = 0.3;
const PREFIX = 0.62;
const PER_LETTER = 0.008;
const LEAST_FOR_A_SLIP = 4;

/** Return the similarity of two words that are spelled right. */
export function similarity(typed, indexed) {
  if (typed === indexed) return 1;
  if (typed[0] !== indexed[0]) return 0;
  const [shared, left, right] = split(typed, indexed);
  const both = left !== "" && right !== "";
  const stem = both ? shared - 1 : shared;
  if (mayFollow(stem, left) && mayFollow(stem, right)) {
    const value = both ? BOTH_INFLECTED : INFLECTED;
    return Math.max(SAME, value - PER_LETTER * (left.length + right.length));
  }
  if (shared === 3 && both && isSuffixes(left) && isSuffixes(right)) return SHORT_STEM;
  return left === "" ? PREFIX - PER_LETTER * right.length : 0;
}

/** Return whether two words are forms of one word. */
export const isSame = (one, other) => similarity(one, other) >= SAME;

/** Return the words that were meant by one: itself if it is known, else put right. */
export function correct(word, known) {
  // Who types the beginning of a word has not misspelled another one.
  const isMeant = (one) => similarity(word, one) > SHORT_STEM || isVerbForm(one, word);
  if (word.length < LEAST_FOR_A_SLIP || known.some(isMeant)) return [word];
  const [meant, value] = known
    .map((one) => [one, misspelling(word, one)])
    .reduce((best, one) => (one[1] > best[1] ? one : best), [word, 0]);
  if (value > PREFIX) return [meant];
  const isKnown = (part) => known.some((one) => isSame(part, one));
  const ends = Array.from(word, (_, at) => at + 2);
  const end = ends.find((at) => isKnown(word.slice(0, at)) && isKnown(word.slice(at)));
  return end ? [word.slice(0, end), word.slice(end)] : [word];
}

/**
 * Return the similarity of two words once one slip is put right: a letter too many,
 * missing, wrong, or swapped with the next. The slip is where the words first differ.
 */
function misspelling(typed, right) {
  let at = 0;
  while (at < typed.length && typed[at] === right[at]) at += 1;
  if (at === typed.length) return 0;
  const [before, [first, second = "", ...more]] = [typed.slice(0, at), typed.slice(at)];
  const missed = right[at] ?? "";
  const corrected = [
    [second, ...more],
    [missed, first, second, ...more],
    [missed, second, ...more],
    [second, first, ...more],
  ];
  return Math.max(
    ...corrected.map((rest) => similarity(before + rest.join(""), right)),
  );
}
