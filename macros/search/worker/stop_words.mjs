/** The words that say nothing alone; a verb among them (yapmak) in all its forms. */

import { likeness, SURE } from "./similarity.mjs";
import { isConjugated } from "./suffixes.mjs";

const INFINITIVE = /^(\p{L}{2,})m[ae]k$/u;
const NARROWED = /^[iu](yo|c[ae])/;

/**
 * Return what tells whether a word is one of those listed, or a form of a listed verb; one
 * that is like a word which means something (yapmak, yaptırım) is not.
 */
export function stopsOf(listed, meaning) {
  const known = new Map(listed.map((word) => [word, true]));
  const forms = listed.flatMap((word) => formsOf(INFINITIVE.exec(word)?.[1]));
  const isOther = (word) => (other) =>
    word.startsWith(INFINITIVE.exec(other)?.[1] ?? other.slice(0, -1)) &&
    likeness(word, other) >= SURE;
  const isForm = (word) =>
    forms.some((isOf) => isOf(word)) && !meaning.some(isOther(word));
  return {
    has(word) {
      if (!known.has(word)) known.set(word, isForm(word));
      return known.get(word);
    },
  };
}

const verbs = new Map();

/** Return whether a word is a form of a verb that is listed with '-mak': attım, atmak. */
export function isFormOf(verb, word) {
  if (!verbs.has(verb)) verbs.set(verb, formsOf(INFINITIVE.exec(verb)?.[1]));
  return verbs.get(verb).some((isOf) => isOf(word));
}

/** Return what tells the forms of a verb: et, ediyor; iste, istiyor. */
function formsOf(stem) {
  if (!stem) return [];
  const goesOn =
    (of, rest = isConjugated) =>
    (word) =>
      word.startsWith(of) && rest(word.slice(of.length));
  return [
    goesOn(stem),
    goesOn(stem.replace(/t$/, "d")),
    goesOn(
      stem.replace(/[ae]$/, ""),
      (rest) => NARROWED.test(rest) && isConjugated(rest),
    ),
  ];
}
