/**
 * Turkish for the search of Material, loaded by its worker in place of lunr's Turkish.
 *
 * Material asks lunr with wildcards, which no stemmer ever sees; so the words of the
 * pages are normalized when they are indexed, and a query is answered by `rank`.
 */

import { normalize, tokenize, UNSEARCHED } from "./normalize.mjs";
import { answerTo } from "./questions.mjs";
import { rank, understand } from "./ranking.mjs";
import { stopWordsOf } from "./stop_words.mjs";

/** Material doubles, in effect, what it finds: a page's own text counts 5, a section 2. */
const MATERIALS = { page: 5, section: 2 };

const MOST_WORDS = 20;

/** Return what the search knows of a handbook, ready to be asked. */
export function prepare({ stopWords, synonyms, pinned, titles, pageTypes, questions }) {
  const stop = stopWordsOf(stopWords);
  // Sections are not asked for stop words, so no synonym may depend on one.
  const shorten = (phrases) =>
    phrases
      .map((phrase) => phrase.filter((word) => !stop.has(word)))
      .filter(({ length }) => length);
  const phrases = [
    ...synonyms.flat(2),
    ...[...pinned, ...pageTypes, ...questions].flatMap(last),
  ];
  return {
    words: [...new Set([...phrases.flat(), ...stopWords])],
    stopWords: stop,
    synonyms: synonyms.map(([typed, meant]) => [typed, shorten(meant)]),
    pinned,
    titles,
    pageTypes,
    questions,
  };
}

const last = (entry) => entry.at(-1);

export function install(lunr, data) {
  const handbook = prepare(data);
  const sections = new Map();
  const { Builder, Index, Pipeline, Query, QueryParser } = lunr;

  const normalized = (token) =>
    `${token}`.startsWith(UNSEARCHED) ? null : token.update(normalize);
  const silent = () => undefined;
  Pipeline.registerFunction(normalized, "normalized");
  Pipeline.registerFunction(silent, "silent");
  // Material calls each word missing that this lets through: inflected, most are.
  lunr.stopWordFilter = silent;
  lunr.tr = function use() {
    this.pipeline.reset();
    this.pipeline.add(normalized);
    this.searchPipeline.reset();
  };

  const { add } = Builder.prototype;
  Builder.prototype.add = function addSection(section, attributes) {
    const isIn = ([folder]) => section.location.startsWith(folder);
    const type = handbook.pageTypes.find(isIn)?.[0];
    sections.set(section.location, { boost: attributes?.boost ?? 1, type });
    return add.call(this, section, attributes);
  };

  // No sign means anything in a query: readers type colons and hyphens as they write.
  QueryParser.prototype.parse = function parse() {
    for (const term of tokenize(this.lexer.str).slice(0, MOST_WORDS))
      this.query.clause({ term });
    return this.query;
  };
  Index.prototype.query = function answer(fill) {
    const query = new Query(this.fields);
    fill.call(query, query);
    const typed = query.clauses.map(({ term }) => term);
    const terms = understand(this, typed, handbook);
    // Material passes on pages only; the lazy worker takes this from here.
    lunr.answer = answerTo(
      terms.map(({ word }) => word),
      handbook,
    );
    return rank(this, terms, sections, handbook)
      .map((result) => asLunr(this, result, typed))
      .sort((one, other) => other.score - one.score);
  };
}

/** Return a result as lunr gives it; the words that were typed count as found. */
function asLunr({ fields, invertedIndex }, { ref, score, words }, typed) {
  const metadata = Object.fromEntries(typed.map((word) => [word, {}]));
  for (const word of words)
    for (const field of fields) {
      const posting = invertedIndex[word][field]?.[ref];
      if (posting) metadata[word] = { ...metadata[word], [field]: posting };
    }
  const factor = ref.includes("#") ? MATERIALS.section : MATERIALS.page;
  return { ref, score: score / factor, matchData: { metadata } };
}
