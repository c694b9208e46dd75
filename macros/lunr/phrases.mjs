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
 * that mean the same and the kinds of page that it names. Words that say nothing are
 * left out, unless there are no others.
 */
export function partsOf(asked, { synonyms, stop, kinds }) {
  const telling = asked.filter((word) => !stop.has(word));
  const kept = telling.length ? telling : asked;
  const spans = spansOf(kept, synonyms, kinds);
  const parts = [];
  for (let at = 0; at < kept.length; ) {
    const { length, others, named } = spans.find((found) => found.at === at) ?? ALONE;
    parts.push({ words: kept.slice(at, at + length), others, kinds: named });
    at += length;
  }
  return parts;
}

const ALONE = { length: 1, others: [], named: [] };

/** Return the phrases found in a query, longest first, with what else may be said. */
function spansOf(asked, synonyms, kinds) {
  const spans = new Map();
  const note = (phrase, others, named) => {
    const at = placeOf(phrase, asked);
    if (at < 0) return;
    const key = `${at} ${phrase.length}`;
    const span = spans.get(key) ?? { at, length: phrase.length, others: [], named: [] };
    span.others.push(...others(phrase));
    span.named.push(...named);
    spans.set(key, span);
  };
  // A phrase that says more ("yeni kitap") is no other word for this one.
  for (const group of synonyms)
    for (const phrase of group)
      note(phrase, () => group.filter((other) => placeOf(phrase, other) < 0), []);
  for (const [kind, phrases] of kinds)
    for (const phrase of phrases) note(phrase, () => [], [kind]);
  return [...spans.values()].sort((one, other) => other.length - one.length);
}

/**
 * Return the pages promised to a query, each with the words that tell something of the
 * phrase that promised it and of the rest, the least rest first. A kind of page promises
 * the list of its pages where nothing else is asked.
 */
export function promised(asked, { first, stop, kinds }) {
  const found = new Map();
  const telling = (words) => words.filter((word) => !stop.has(word));
  const note = (page, phrase, mayRest) => {
    const at = placeOf(phrase, asked);
    if (at < 0) return;
    const end = at + phrase.length;
    const rest = telling([...asked.slice(0, at), ...asked.slice(end)]);
    const least = found.get(page)?.rest.length ?? Number.POSITIVE_INFINITY;
    if (rest.length < least && (mayRest || !rest.length))
      found.set(page, { length: phrase.length, rest });
  };
  for (const [page, phrases] of first)
    for (const phrase of phrases) note(page, phrase, true);
  for (const [page, phrases] of kinds)
    for (const phrase of phrases) note(page, phrase, false);
  return found;
}
