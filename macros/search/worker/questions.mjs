/** Which of the questions that readers often ask a query asks: it is answered first. */

import { isSame, similarity } from "./similarity.mjs";
import { isVerbForm } from "./suffixes.mjs";

/** So many words may stand beside each word of a question. */
const MOST_BESIDE = 3;

/** A longer ending that was not typed makes another word: devam, devamsızlık. */
const LONGEST_UNTYPED = 3;

/** Return the positions of a phrase's words in a query, in any order; [] if one lacks. */
function positionsOf(phrase, query, stopWords) {
  const free = new Set(query.keys());
  const isForm = (typed, word) =>
    word.length - typed.length <= LONGEST_UNTYPED &&
    stopWords.has(typed) === stopWords.has(word) &&
    isSame(typed, word);
  const positions = phrase.map((word) => {
    const says = (typed) => isForm(typed, word) || isVerbForm(word, typed);
    const at = [...free].find((position) => says(query[position]));
    free.delete(at);
    return at;
  });
  return positions.includes(undefined) ? [] : positions;
}

/** Return how much of a query the phrases of a question say, and how exactly. */
function share(phrases, query, stopWords) {
  const isTelling = (position) => !stopWords.has(query[position]);
  const matches = phrases
    .map((phrase) => ({ phrase, positions: positionsOf(phrase, query, stopWords) }))
    .filter(({ positions }) => positions.length);
  // Of a phrase that says nothing but together, every word counts.
  const counted = matches.flatMap(({ positions }) =>
    positions.some(isTelling) ? positions.filter(isTelling) : positions,
  );
  const likeness = ({ phrase, positions }) =>
    phrase.reduce((sum, word, at) => sum + similarity(query[positions[at]], word), 0);
  return {
    telling: new Set(counted).size,
    exactness: Math.max(0, ...matches.map(likeness)),
  };
}

/**
 * Return the answer to the question that a query asks, undefined if it asks none: the
 * one whose phrases say most of it. Synonyms count for pages alone: an answer is given
 * for what was asked, not for something like it.
 */
export function answerTo(query, { stopWords, questions }) {
  const all = query.filter((word) => !stopWords.has(word)).length;
  const ranked = questions
    .map(([location, title, phrases]) => ({
      answer: { location, title },
      ...share(phrases, query, stopWords),
    }))
    .filter(({ telling }) => telling && all - telling <= MOST_BESIDE * telling)
    .sort((a, b) => b.telling - a.telling || b.exactness - a.exactness);
  return ranked[0]?.answer;
}
