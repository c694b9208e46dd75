/** Finds the sections that answer a query in lunr's index, best first. */

import { pinsOf, termsOf } from "./query.mjs";
import { correct, similarity } from "./similarity.mjs";

/** What a word is worth in a section's title, in its page's title, as a synonym. */
const TITLE = 3.2;
const PAGE_TITLE = 1.6;
const SYNONYM = 0.5;

/** How much it counts that a section says all of a query. */
const COVERAGE = 1.8;

/** Where a pinned page stands, measured by the best section: before it, or right after. */
const PINNED = 1.5;
const PINNED_TO_A_PART = 0.995;

/** Sections below this share of the best are not shown. */
const LEAST = 0.12;

const pageOf = (ref) => ref.split("#")[0];
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Return how much it tells that a section is one of so many: the fewer, the more. */
const rarityOf = (count, sections) => Math.log(1 + sections.size / (0.5 + count));

/** Return what finds a word in the index, once for each word. */
function finder({ invertedIndex }, sections) {
  const cache = new Map();
  return (word) => {
    if (!cache.has(word)) {
      const hits = hitsOf(word, invertedIndex);
      const best = Math.max(0, ...[...hits.values()].map((hit) => hit.best));
      // A word that is only begun must not decide, however rare the rest of it is.
      cache.set(word, { hits, rarity: best * rarityOf(hits.size, sections) });
    }
    return cache.get(word);
  };
}

/** Return the sections that say a word: how well, where, and in which forms. */
function hitsOf(typed, invertedIndex) {
  const hits = new Map();
  for (const word of Object.keys(invertedIndex)) {
    const value = similarity(typed, word);
    if (!value) continue;
    for (const field of ["title", "text"])
      for (const ref of Object.keys(invertedIndex[word][field])) {
        const hit = hits.get(ref) ?? { title: 0, text: 0, best: 0, forms: new Map() };
        hit[field] = Math.max(hit[field], value);
        hit.best = Math.max(hit.best, value);
        hit.forms.set(word, value);
        hits.set(ref, hit);
      }
  }
  return hits;
}

/** Return the terms that are looked for: without stop words, unless there are no others. */
function weighed(terms, { stopWords }, find, sections) {
  const telling = terms.filter(({ word }) => !stopWords.has(word));
  const ofType = (type) => [...sections.values()].filter((one) => one.type === type);
  return (telling.length ? telling : terms).map((term) => ({
    ...term,
    rarity: Math.max(
      ...[term.word, ...term.synonyms.flat()].map((word) => find(word).rarity),
      ...term.types.map((type) => rarityOf(ofType(type).length, sections)),
    ),
  }));
}

/** Return what one word is worth in a section; its page's title speaks for it too. */
function wordWorth({ hits }, ref) {
  const [own, page] = [hits.get(ref), hits.get(pageOf(ref))];
  return (
    (own ? TITLE * own.title + own.text : 0) +
    (page && page !== own ? PAGE_TITLE * page.title : 0)
  );
}

/** Return what a term is worth in a section, in whichever words. */
function termWorth({ word, synonyms, types, rarity }, ref, find, sections) {
  const phraseWorth = (phrase) => {
    const worths = phrase.map((one) => wordWorth(find(one), ref));
    return worths.every(Boolean) ? sum(worths) / worths.length : 0;
  };
  return Math.max(
    wordWorth(find(word), ref) * find(word).rarity,
    SYNONYM * Math.max(0, ...synonyms.map(phraseWorth)) * rarity,
    types.includes(sections.get(ref).type) ? rarity : 0,
  );
}

/** Return what a section is worth for a whole query. */
function sectionScore(terms, ref, find, sections) {
  const worths = terms.map((term) => termWorth(term, ref, find, sections));
  const matched = terms.filter((_, at) => worths[at]);
  const weight = (some) => sum(some.map(({ rarity }) => rarity));
  const coverage = weight(matched) / weight(terms);
  return sum(worths) * coverage ** COVERAGE * sections.get(ref).boost;
}

/** Put the pinned pages first, or near the first where the query says more. */
function pin(scores, pins, sections) {
  const best = Math.max(1, ...scores.values());
  for (const [order, { page, more }] of pins.entries()) {
    if (!sections.has(page)) continue;
    const score = best * (more ? PINNED_TO_A_PART : PINNED) * 0.999 ** order;
    scores.set(page, Math.max(scores.get(page) ?? 0, score));
  }
}

/** Return the words of the index to be marked in a section; of a phrase, the rarest. */
function marksOf(terms, ref, find) {
  const rarest = (phrase) =>
    phrase.reduce((one, other) =>
      find(other).rarity > find(one).rarity ? other : one,
    );
  const formsOf = ({ best, forms }) =>
    [...forms].filter(([, value]) => value >= 0.8 * best).map(([form]) => form);
  return new Set(
    terms
      .flatMap(({ word, synonyms }) => [word, ...synonyms.map(rarest)])
      .flatMap((word) => find(word).hits.get(ref) ?? [])
      .flatMap(formsOf),
  );
}

/** Return the terms of what was typed, with each slip put right. */
export function understand({ invertedIndex }, typed, handbook) {
  const known = [...Object.keys(invertedIndex), ...handbook.words];
  const meant = typed.flatMap((word) => correct(word, known));
  return termsOf(meant, handbook);
}

/**
 * Return the sections that answer a query, with their scores and the words to mark.
 * `sections` tells what lunr's index does not: each one's boost and type of page.
 */
export function rank(index, queryTerms, sections, handbook) {
  const find = finder(index, sections);
  const terms = weighed(queryTerms, handbook, find, sections);
  const words = terms.flatMap(({ word, synonyms }) => [word, ...synonyms.flat()]);
  const refs = new Set(words.flatMap((word) => [...find(word).hits.keys()]));
  const scores = new Map(
    [...refs].map((ref) => [ref, sectionScore(terms, ref, find, sections)]),
  );
  pin(scores, pinsOf(queryTerms, handbook), sections);
  const least = LEAST * Math.max(0, ...scores.values());
  return [...scores]
    .filter(([, score]) => score > 0 && score >= least)
    .map(([ref, score]) => ({ ref, score, words: marksOf(terms, ref, find) }));
}
