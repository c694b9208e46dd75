/** How words are compared: whatever the keyboard, the case and the signs on letters. */

const SIGNS = /[\u0300-\u036f\u2060]/g;
const AFTER_APOSTROPHE = /(?<=[\p{L}\p{N}])['’ʼ‘`´].*$/u;
const BETWEEN_WORDS = /[\s\-–—/,:;!?()[\]{}“”"…·|<>=&*+~^]+|\.(?!\d)/u;

/** A word that the page shows but the search must not find starts with this sign. */
export const UNSEARCHED = "\u2060";

/**
 * Return a word in plain small letters; what follows an apostrophe is an ending.
 * İ, I, ı and i are one letter: readers have all kinds of keyboards.
 */
export function fold(word) {
  return word
    .replace(AFTER_APOSTROPHE, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(SIGNS, "")
    .replace(/ı/g, "i")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Return the folded words of a text, in order. */
export function words(text) {
  return text.split(BETWEEN_WORDS).map(fold).filter(Boolean);
}
