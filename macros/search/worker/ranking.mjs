/** Finds the sections that answer a query in lunr's index, best first. */

import { marksOf } from "./highlight.mjs";
import { nearness, saysWhole, weighedWords } from "./proximity.mjs";
import { partsOf, promised } from "./query.mjs";
import { barelyBegun, likeness, SURE, slipped } from "./similarity.mjs";
import { compounds, corrected } from "./spelling.mjs";

const TITLE = 3.2;
const PAGE_TITLE = 1.6;
const OFTEN = 1.2;
const WHOLE_PAGE = 0.5;
const OTHER_WORD = 0.5;
const KIND = 1;
const FIRST_OF_ALL = 1.5;
const PROMISED = 0.995;
const HALF_PROMISED = 0.9;
const LEAST = 0.12;
const NEAR = 0.6;
const COVERED = 1.8;
const SAID_EVERYWHERE = 1;

const pageOf = (ref) => ref.split("#")[0];

/**
 * Return every word of the index that a typed word may mean, with its likeness. Of a word
 * that the handbook's own list of words knows, nothing is guessed: it is no slip.
 */
export function meanings(asked, vocabulary, isKnown = false) {
  const weigh = (how) =>
    vocabulary.map((word) => [word, how(asked, word)]).filter(([, value]) => value > 0);
  const found = weigh(likeness);
  const sure = found.filter(([, value]) => value >= SURE);
  if (isKnown) return sure;
  return sure.length ? found : [...found, ...weigh(slipped), ...weigh(barelyBegun)];
}

/** Return how much each section says of one typed word, and by which of its words. */
function hitsOf(asked, index, corpus, stop, isKnown) {
  const hits = new Map();
  let best = 0;
  for (const [word, value] of meanings(asked, corpus.vocabulary, isKnown)) {
    if (stop.has(word) && word !== asked) continue;
    best = Math.max(best, value);
    for (const field of ["title", "text"])
      for (const [ref, { position }] of Object.entries(
        index.invertedIndex[word][field],
      )) {
        const hit = hits.get(ref) ?? { title: 0, text: 0, best: 0, words: new Map() };
        const often = position.length / (position.length + OFTEN);
        const worth = field === "title" ? value : value * (0.5 + often);
        hit[field] = Math.max(hit[field], worth);
        hit.best = Math.max(hit.best, value);
        hit.words.set(word, Math.max(hit.words.get(word) ?? 0, value));
        hits.set(ref, hit);
      }
  }
  // A word that is only guessed at must not decide, however rarely the guess stands there.
  return { hits, rarity: best * rarityAmong(hits.size, corpus) };
}

/** Return how much a part tells: the fewer sections say it or are of its kind, the more. */
function rarityOf({ words, others, kinds }, look, corpus) {
  const said = [...words, ...others.flat()].map((word) => look(word).rarity);
  const ofKind = (kind) =>
    [...corpus.boosts.keys()].filter((ref) => corpus.kinds.get(pageOf(ref)) === kind);
  return Math.max(
    ...said,
    ...kinds.map((kind) => rarityAmong(ofKind(kind).length, corpus)),
  );
}

/** Return how much it tells that a section is one of so many. */
const rarityAmong = (many, { boosts }) => Math.log(1 + boosts.size / (0.5 + many));

/** Return what one word is worth in a section; its page's title speaks for it too. */
function worthOf({ hits }, ref, corpus) {
  const own = hits.get(ref);
  const page = hits.get(pageOf(ref));
  const short = (place) =>
    1 / (1 + 0.12 * Math.max(0, (corpus.titles.get(place) ?? 1) - 1));
  return (
    (own ? TITLE * own.title * short(ref) + own.text : 0) +
    (page && ref !== pageOf(ref) ? PAGE_TITLE * page.title * short(pageOf(ref)) : 0)
  );
}

/** Return the best that a section says of a part of the query, in whichever words. */
function partWorth(part, ref, { look, isWhole, corpus }) {
  const own = part.words.map((word) => worthOf(look(word), ref, corpus));
  const said = part.words.reduce((sum, word, i) => sum + own[i] * look(word).rarity, 0);
  const others = part.others.map((phrase) => {
    const worth = phrase.map((word) => worthOf(look(word), ref, corpus));
    const said =
      worth.every((value) => value > 0) &&
      [ref, pageOf(ref)].some((one) => isWhole(phrase, one));
    return said ? worth.reduce((sum, value) => sum + value) / phrase.length : 0;
  });
  const other = OTHER_WORD * Math.max(0, ...others) * part.rarity * part.words.length;
  const likeness = (word, at) =>
    own[at] > 0
      ? (look(word).hits.get(ref) ?? look(word).hits.get(pageOf(ref))).best
      : 0;
  const covered =
    part.words.map(likeness).reduce((sum, value) => sum + value) / own.length;
  const named = part.kinds.includes(corpus.kinds.get(pageOf(ref)));
  return {
    worth: Math.max(said, other, named ? KIND * part.rarity * part.words.length : 0),
    covered: Math.max(covered, other > 0 ? 0.9 : 0, named ? 1 : 0),
  };
}

/** Return the sections that say something of a query, with what each is worth. */
function weighed(parts, { look, isWhole, corpus }) {
  const asked = parts.flatMap(({ words, others }) => [...words, ...others.flat()]);
  const refs = new Set(asked.flatMap((word) => [...look(word).hits.keys()]));
  const whole = parts.reduce(
    (sum, { rarity, words }) => sum + rarity * words.length,
    0,
  );
  const [scores, pages] = [new Map(), new Map()];
  for (const ref of refs) {
    const own = parts.map((part) => partWorth(part, ref, { look, isWhole, corpus }));
    const page = pages.get(pageOf(ref)) ?? own;
    pages.set(
      pageOf(ref),
      page.map((part, at) => better(part, own[at])),
    );
    scores.set(ref, own);
  }
  const value = (found) => {
    const worth = found.reduce((sum, part) => sum + part.worth, 0);
    const covered = found.reduce(
      (sum, part, at) => sum + part.covered * parts[at].rarity * parts[at].words.length,
      0,
    );
    return worth * (covered / whole) ** COVERED;
  };
  const values = new Map([...scores].map(([ref, own]) => [ref, value(own)]));
  const best = new Map();
  for (const [ref, own] of values)
    best.set(pageOf(ref), Math.max(own, best.get(pageOf(ref)) ?? 0));
  for (const [ref, own] of values) {
    // What the rest of the page says speaks for the section that says most itself.
    const share = own / (best.get(pageOf(ref)) || 1);
    const score = own + WHOLE_PAGE * share * value(pages.get(pageOf(ref)));
    values.set(ref, score * (corpus.boosts.get(ref) ?? 1));
  }
  return values;
}

/** Return the better of two sections' answers to one part of the query. */
const better = (one, other) => ({
  worth: Math.max(one.worth, other.worth),
  covered: Math.max(one.covered, other.covered),
});

/**
 * Put the pages promised to a query where they belong: first; near the first, when more
 * was asked; not as near, when the rest says more than the phrase that promised. What
 * nearly every section says is nothing more.
 */
function keepPromises(scores, pages, kinds, look) {
  const isMore = (word) => !look(word).hits.size || look(word).rarity > SAID_EVERYWHERE;
  const best = Math.max(1, ...scores.values());
  let place = 0;
  // Of two promises, the one to the longer phrase says more of what was meant.
  const longest = [...pages].sort(([, one], [, other]) => other.length - one.length);
  for (const [page, { length, rest }] of longest) {
    if (!kinds.has(page)) continue;
    const more = rest.filter(isMore).length;
    const near = more <= length ? PROMISED : HALF_PROMISED;
    const worth = best * (more ? near : FIRST_OF_ALL) * 0.999 ** place;
    scores.set(page, Math.max(scores.get(page) ?? 0, worth));
    place += 1;
  }
}

/** Raise the sections that say more of a query in one stretch. */
function raiseNear(scores, parts, look, index) {
  const words = weighedWords(parts, look);
  if (words.length < 2) return;
  for (const [ref, score] of scores)
    scores.set(ref, score * (1 + NEAR * nearness(words, ref, look, index)));
}

/** Return what tells, once for each, where a word stands and whether a phrase does. */
function looking(index, corpus, stop, sure) {
  const [looked, wholes] = [new Map(), new Map()];
  const once = (found, key, find) => {
    if (!found.has(key)) found.set(key, find());
    return found.get(key);
  };
  const look = (word) =>
    once(looked, word, () => hitsOf(word, index, corpus, stop, sure.has(word)));
  const isWhole = (phrase, ref) =>
    phrase.length === 1 ||
    once(wholes, `${phrase.join(" ")} ${ref}`, () =>
      saysWhole(phrase, ref, look, index),
    );
  return { look, isWhole, corpus };
}

/**
 * Return lunr's results for the words of a query. `corpus` tells what lunr's index
 * does not: every section's boost, the length of its title, and where an address stands.
 */
export function rank(index, typed, corpus, known) {
  const asked = corrected(typed, known.listed, corpus.vocabulary);
  const synonyms = [...known.synonyms, ...compounds(asked, corpus)];
  const meant = partsOf(asked, { ...known, synonyms });
  const listed = partsOf(asked, known).filter(({ others }) => others.length);
  const sure = new Set(
    listed.flatMap(({ words, others }) => [...words, ...others.flat()]),
  );
  const { look, ...looks } = looking(index, corpus, known.stop, sure);
  const parts = meant.map((part) => ({
    ...part,
    rarity: rarityOf(part, look, corpus),
  }));
  const scores = weighed(parts, { look, ...looks });
  raiseNear(scores, parts, look, index);
  keepPromises(scores, promised(asked, known), corpus.kinds, look);
  const least = LEAST * Math.max(0, ...scores.values());
  return [...scores]
    .filter(([, score]) => score > 0 && score >= least)
    .map(([ref, score]) => ({ ref, score, words: marksOf(parts, ref, look, index) }));
}
