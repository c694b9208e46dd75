/**
 * Turkish for the search of Material, loaded by its worker in place of lunr's Turkish.
 *
 * Material asks lunr with wildcards, which no stemmer ever sees; so the words of the
 * pages are folded when they are indexed, and a query is answered by `rank`.
 */

import { isMarked } from "./highlight.mjs";
import { fold, UNSEARCHED, words } from "./normalize.mjs";
import { rank } from "./ranking.mjs";
import { pairsOf } from "./spelling.mjs";
import { stopsOf } from "./stop_words.mjs";

/** Material doubles, in effect, what it finds: a page's own text counts 5, a section 2. */
const MATERIALS = { page: 5, section: 2 };

const MOST_WORDS = 20;

/** Return whether a phrase is one of a group. */
const has = (group, phrase) => group.some((one) => one.join(" ") === phrase.join(" "));

/** Return what the search knows of a handbook, ready to be asked. */
export function knownOf({ synonyms, leads, first, kinds, stop }) {
  const groups = [...synonyms, ...leads.flat()];
  const single = groups.flat().filter(({ length }) => length === 1);
  const stops = stopsOf(stop, single.flat());
  // A phrase keeps no word that a query loses, unless it has no others.
  const telling = (phrase) => {
    const kept = phrase.filter((word) => !stops.has(word));
    return kept.length ? kept : phrase;
  };
  const leadTo = (phrase) =>
    leads.filter(([, group]) => has(group, phrase)).flatMap(([asked]) => asked);
  // What is promised to a word is promised to what leads to that word too.
  const promises = first.map(([page, said]) => [
    page,
    [...said, ...said.flatMap(leadTo)],
  ]);
  const phrases = [...first, ...kinds].flatMap(([, said]) => said);
  return {
    synonyms: synonyms.map((group) => group.map(telling)),
    leads: leads.map((sides) => sides.map((group) => group.map(telling))),
    stop: stops,
    first: promises,
    kinds: kinds.map(([page, said]) => [page, said.map(telling)]),
    listed: [...new Set([...groups.flat(2), ...phrases.flat(), ...stop])],
  };
}

export function install(lunr, data) {
  const known = knownOf(data);
  const corpus = {
    boosts: new Map(),
    titles: new Map(),
    kinds: new Map(),
    vocabulary: [],
    pairs: new Map(),
  };
  const { Builder, Index, Pipeline, Query, QueryParser } = lunr;

  const folded = (token) =>
    `${token}`.startsWith(UNSEARCHED) ? null : token.update(fold);
  const silent = () => undefined;
  Pipeline.registerFunction(folded, "folded");
  Pipeline.registerFunction(silent, "silent");
  // Material calls each word missing that this lets through: inflected, most are.
  lunr.stopWordFilter = silent;
  lunr.tr = function use() {
    this.pipeline.reset();
    this.pipeline.add(folded);
    this.searchPipeline.reset();
  };

  const { add, build } = Builder.prototype;
  Builder.prototype.add = function note(section, attributes) {
    corpus.boosts.set(section.location, attributes?.boost ?? 1);
    corpus.kinds.set(section.location, kindOf(section.location, known.kinds));
    for (const [whole, halves] of pairsOf([section.title, section.text]))
      corpus.pairs.set(whole, halves);
    corpus.titles.set(section.location, words(section.title).length);
    return add.call(this, section, attributes);
  };
  Builder.prototype.build = function close() {
    corpus.vocabulary = Object.keys(this.invertedIndex).filter(Boolean);
    return build.call(this);
  };

  // No sign means anything in a query: readers type colons and hyphens as they write.
  QueryParser.prototype.parse = function parse() {
    for (const term of words(this.lexer.str).slice(0, MOST_WORDS))
      this.query.clause({ term });
    return this.query;
  };
  Index.prototype.query = function answer(fill) {
    const query = new Query(this.fields);
    fill.call(query, query);
    const asked = query.clauses.map(({ term }) => term);
    return rank(this, asked, corpus, known)
      .map((found) => asLunr(this, found, asked))
      .sort((one, other) => other.score - one.score);
  };
}

/** Return the kind of page that an address is of: the place below which it stands. */
export function kindOf(address, kinds) {
  const isOne = ([under]) =>
    address.startsWith(under) && /^([^/#]+\/)?$/.test(address.slice(under.length));
  return kinds.find(isOne)?.[0];
}

/** Return a result as lunr gives it; the words asked for count as found. */
function asLunr(index, { ref, score, words: found }, asked) {
  const metadata = Object.fromEntries(asked.map((word) => [word, {}]));
  for (const [word, only] of found)
    for (const field of index.fields) {
      const posting = index.invertedIndex[word][field]?.[ref];
      const position = posting?.position.filter((place) =>
        isMarked(only, field, place),
      );
      if (position?.length)
        metadata[word] = { ...metadata[word], [field]: { ...posting, position } };
    }
  const factor = ref.includes("#") ? MATERIALS.section : MATERIALS.page;
  return { ref, score: score / factor, matchData: { metadata } };
}
