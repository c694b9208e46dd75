/** What a query means: its words, what else is said for them, the pages pinned to it. */

import { isSame } from "./similarity.mjs";
import { isVerbForm } from "./suffixes.mjs";

/**
 * Return the positions of a phrase in a query: in order, one word between them at most.
 * Each position of the query holds a word and what else may be said for it.
 */
export function findPhrase(phrase, query) {
  const isOne = (word) => (typed) => isSame(typed, word) || isVerbForm(word, typed);
  const says = (position, word) => query[position]?.some(isOne(word));
  const follow = (positions, word) => {
    const next = positions.at(-1) + 1;
    const at = [next, next + 1].find((position) => says(position, word));
    return at ? [...positions, at] : [];
  };
  const [first, ...more] = phrase;
  const candidates = [...query.keys()].map((at) =>
    says(at, first) ? more.reduce(follow, [at]) : [],
  );
  return candidates.find(({ length }) => length === phrase.length) ?? [];
}

/**
 * Return the terms of a query: each word with the phrases that mean the same and the
 * types of page that it names.
 */
export function termsOf(words, { synonyms, pageTypes }) {
  const terms = words.map((word) => ({ word, synonyms: [], types: [] }));
  const query = words.map((word) => [word]);
  for (const [typed, meant] of synonyms)
    for (const phrase of typed)
      for (const position of findPhrase(phrase, query))
        terms[position].synonyms.push(...meant);
  for (const [type, phrases] of pageTypes)
    for (const phrase of phrases)
      for (const position of findPhrase(phrase, query))
        terms[position].types.push(type);
  return terms;
}

/**
 * Return the pages pinned to a query, those of the longest phrases first, each with
 * whether the query says more. Where it does not, a type of page pins its list. Before
 * them all stands the page whose title was typed.
 */
export function pinsOf(terms, { stopWords, pinned, titles, pageTypes }) {
  const single = (phrases) => phrases.filter(({ length }) => length === 1).flat();
  const query = terms.map(({ word, synonyms }) => [word, ...single(synonyms)]);
  const isMeant = (phrase, { synonyms }) =>
    synonyms.some((synonym) => synonym.join(" ") === phrase.join(" "));
  const positionsOf = (phrase) => [
    ...findPhrase(phrase, query),
    ...[...query.keys()].filter((position) => isMeant(phrase, terms[position])),
  ];
  const pinOf = ([page, phrases]) => {
    const positions = new Set(phrases.flatMap(positionsOf));
    const more = terms.some(
      ({ word }, at) => !positions.has(at) && !stopWords.has(word),
    );
    return positions.size ? [{ page, more, length: positions.size }] : [];
  };
  const typed = terms.map(({ word }) => word).join(" ");
  const isTyped = ([, title]) => title.join(" ") === typed;
  const named = ([page]) => ({ page, more: false, length: Infinity });
  return [
    ...titles.filter(isTyped).map(named),
    ...pinned.flatMap(pinOf),
    ...pageTypes.flatMap(pinOf).filter(({ more }) => !more),
  ].sort((one, other) => other.length - one.length);
}
