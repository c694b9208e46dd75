/** The words that say nothing alone; a verb among them (yapmak) in all its forms. */

import { isVerbForm } from "./suffixes.mjs";

/** Return what tells whether a word is one of those listed, or a form of a listed verb. */
export function stopWordsOf(listed) {
  const words = new Set(listed);
  return {
    has: (word) => words.has(word) || listed.some((verb) => isVerbForm(verb, word)),
  };
}
