/** What a query means: its words, other words for them, the pages promised to them. */

import { likeness, SURE } from "./likeness.mjs";

/** Return where a phrase stands in the words of a query, or -1. */
export function placeOf(phrase, asked) {
  for (let at = 0; at + phrase.length <= asked.length; at += 1)
    if (phrase.every((word, i) => likeness(asked[at + i], word) >= SURE)) return at;
  return -1;
}

/**
 * Return the parts of a query: a word or a known phrase, each with the other phrases
 * that mean the same. Words that say nothing are left out, unless there are no others.
 */
export function partsOf(asked, { synonyms, stop }) {
  const telling = asked.filter((word) => !stop.has(word));
  const kept = telling.length ? telling : asked;
  const spans = spansOf(kept, synonyms);
  const parts = [];
  for (let at = 0; at < kept.length; ) {
    const span = spans.find((found) => found.at === at) ?? { length: 1, others: [] };
    parts.push({ words: kept.slice(at, at + span.length), others: span.others });
    at += span.length;
  }
  return parts;
}

/** Return the phrases found in a query, longest first, with what else may be said. */
function spansOf(asked, synonyms) {
  const spans = new Map();
  for (const group of synonyms)
    for (const phrase of group) {
      const at = placeOf(phrase, asked);
      if (at < 0) continue;
      const key = `${at} ${phrase.length}`;
      const span = spans.get(key) ?? { at, length: phrase.length, others: [] };
      // A phrase that says more ("yeni kitap") is no other word for this one.
      span.others.push(...group.filter((other) => placeOf(phrase, other) < 0));
      spans.set(key, span);
    }
  return [...spans.values()].sort((one, other) => other.length - one.length);
}

/** Return the pages promised to a query, each with whether nothing else was asked. */
export function promised(asked, { first, stop }) {
  const telling = (words) => words.filter((word) => !stop.has(word)).length;
  const found = new Map();
  for (const [page, phrases] of first)
    for (const phrase of phrases) {
      const at = placeOf(phrase, asked);
      if (at < 0) continue;
      const rest = [...asked.slice(0, at), ...asked.slice(at + phrase.length)];
      found.set(page, found.get(page) || telling(rest) === 0);
    }
  return found;
}
