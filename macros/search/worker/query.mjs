/** What a query means: its words, other words for them, the pages promised to them. */

import { likeness, SURE } from "./similarity.mjs";
import { isFormOf } from "./stop_words.mjs";

/** Return whether an asked word is a listed one, in whichever form. */
const isSaid = (asked, listed) =>
  likeness(asked, listed) >= SURE || isFormOf(listed, asked);

/** Return where a phrase stands in the words of a query, side by side, or -1. */
export function placeOf(phrase, asked) {
  for (let at = 0; at + phrase.length <= asked.length; at += 1)
    if (phrase.every((word, i) => isSaid(asked[at + i], word))) return at;
  return -1;
}

/**
 * Return the parts of a query: a word or a known phrase, each with the other phrases
 * that mean the same and the kinds of page that it names. Words that say nothing are
 * left out, unless there are no others.
 */
export function partsOf(asked, { synonyms, leads, stop, kinds }) {
  const telling = asked.filter((word) => !stop.has(word));
  const kept = telling.length ? telling : asked;
  const spans = spansOf(kept, synonyms, leads, kinds);
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
function spansOf(asked, synonyms, leads, kinds) {
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
  for (const [phrases, group] of leads)
    for (const phrase of phrases) note(phrase, () => group, []);
  for (const [kind, phrases] of kinds)
    for (const phrase of phrases) note(phrase, () => [], [kind]);
  return [...spans.values()].sort((one, other) => other.length - one.length);
}

/**
 * Return the pages promised to a query, each with how many of its words the phrases that
 * promise it take up, and with the words that tell something of the rest. A kind of page
 * promises the list of its pages where nothing else is asked.
 */
export function promised(asked, { first, stop, kinds, synonyms }) {
  const found = new Map();
  const meant = meantBy(asked, synonyms);
  for (const [list, mayRest] of [
    [first, true],
    [kinds, false],
  ])
    for (const [page, phrases] of list) {
      const taken = takenBy(phrases, asked, meant);
      const rest = asked.filter((word, at) => !taken.has(at) && !stop.has(word));
      if (taken.size && (mayRest || !rest.length) && !found.has(page))
        found.set(page, { length: taken.size, rest });
    }
  return found;
}

/** Return each word of a query with the words that mean the same. */
function meantBy(asked, synonyms) {
  const single = (group) => group.filter(({ length }) => length === 1).flat();
  const groups = synonyms.map(single).filter(({ length }) => length > 1);
  const hasIt = (word) => (group) => group.some((one) => isLike([word], one));
  return asked.map((word) => [word, ...groups.filter(hasIt(word)).flat()]);
}

/**
 * Return the places of the words of a query that belong to one of the phrases. What is
 * promised to several words ("evrak gelmedi") is promised to others of the same meaning
 * ("belge gelmedi"); a word alone says too little for that.
 */
function takenBy(phrases, asked, meant) {
  const literal = asked.map((word) => [word]);
  const among = (phrase) => (phrase.length > 1 ? meant : literal);
  return new Set(phrases.flatMap((phrase) => looselyAt(phrase, among(phrase))));
}

/** Return the places of a phrase in a query, in order, one word between them at most. */
function looselyAt(phrase, asked) {
  const follow = (places, word) => {
    const next = places.at(-1) + 1;
    const at = [next, next + 1].find((place) => isLike(asked[place], word));
    return places.length && at ? [...places, at] : [];
  };
  const [first, ...more] = phrase;
  const starts = [...asked.keys()].filter((at) => isLike(asked[at], first));
  return (
    starts.map((at) => more.reduce(follow, [at])).find(({ length }) => length) ?? []
  );
}

const isLike = (meant, word) => meant?.some((one) => isSaid(one, word)) ?? false;
