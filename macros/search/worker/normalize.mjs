/** How words are compared: whatever the keyboard, the case and the marks on letters. */

const MARKS = /[\u0300-\u036f\u2060]/g;
const AFTER_APOSTROPHE = /(?<=[\p{L}\p{N}])['’ʼ‘`´].*$/u;
const BETWEEN_WORDS = /[\s\-–—/,:;!?()[\]{}“”"…·|<>=&*+~^]+|\.(?!\d)/u;

/** Pages put this before a word that they show but that must not be found. */
export const UNSEARCHED = "\u2060";

/**
 * Return a word in plain small letters; what follows an apostrophe is a suffix.
 * İ, I, ı and i become one letter because readers have all kinds of keyboards.
 */
export function normalize(word) {
  return word
    .replace(AFTER_APOSTROPHE, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/ı/g, "i")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Return the normalized words of a text, in order. */
export function tokenize(text) {
  return text.split(BETWEEN_WORDS).map(normalize).filter(Boolean);
}
