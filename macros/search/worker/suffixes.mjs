/** The suffixes of Turkish words, in normalized letters; any may follow any other. */

const NOUN = `lar ler i u yi yu ni nu si su m n im um in un imiz umuz iniz unuz miz muz
  niz nuz a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden nin nun la le yla
  yle ki ca ce ci cu li lu lik lig luk lug siz suz`.split(/\s+/);
const VERB =
  `mak mek ma me may mey maz mez miyor muyor miyo iyor uyor yor r ar er ir ur di
  du ti tu mis mus acak ecek acag eceg yacak yecek yacag yeceg dik duk dig dug tik tuk tig
  tug an en yan yen ip up yip yup arak erek yarak yerek inca ince unca yinca yince abil
  ebil yabil yebil bil il ul dir dur tir tur icam icem ucam ucem ycam ycem cam cem icaz
  icez iyo uyo yo alim elim sa se sin sun mali meli ken iz uz yim yum sak sek am em amaz
  emez`.split(/\s+/);
const SUFFIXES = new Set([...NOUN, ...VERB]);
const LONGEST = Math.max(...[...SUFFIXES].map(({ length }) => length));

/** Two letters (iş, ev) are too short a stem for any suffix but these: işi, işler. */
const AFTER_TWO_LETTERS =
  /^(|[iuea]|[iu][mn]|l[ae]r[ie]?|[dt][ae]n?|l[ae]|[iu][mn]iz)$/;

const INFINITIVE = /^(\p{L}{2,})m[ae]k$/u;

/** With this suffix, a verb is another one: yapmak (do), yaptırmak (have done). */
const CAUSATIVE = /^[dt][iu]r/;

/** Before a suffix that begins with a vowel, p t k become b d g: kitap, kitabı. */
const SOFTENED = /^(pb|td|kg)[aeiou]?$/;

/** Before such a suffix, some stems drop their last vowel: vakit, vakti. */
const DROPPED = /^[iu]([^aeiou])$/;

/**
 * Return whether the rest of a word is nothing but suffixes. Not by a regular expression:
 * one that tries every way to cut a long word never comes back.
 */
export function isSuffixes(rest) {
  const reached = [true];
  for (let end = 1; end <= rest.length; end += 1)
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1)
      reached[end] ||= reached[start] && SUFFIXES.has(rest.slice(start, end));
  return reached[rest.length] === true;
}

/** Return whether a word is a form of a verb that is listed with '-mak': attım, atmak. */
export function isVerbForm(verb, word) {
  const [, stem] = INFINITIVE.exec(verb) ?? [];
  if (!stem) return false;
  const narrowed = stem.length > 3 ? stem.replace(/[ae]$/, "") : stem; // iste, istiyor
  return [stem, stem.replace(/t$/, "d"), narrowed].some(
    (form) => word.startsWith(form) && isConjugation(word.slice(form.length)),
  );
}

/** Return whether the rest of a word is the suffixes of a verb, which stays the same. */
function isConjugation(rest) {
  const isFirst = (suffix) =>
    rest.startsWith(suffix) && isSuffixes(rest.slice(suffix.length));
  return !CAUSATIVE.test(rest) && VERB.some(isFirst);
}

/** Return whether a rest may follow a stem of so many letters. */
export function mayFollow(stem, rest) {
  return stem > 2 ? isSuffixes(rest) : stem === 2 && AFTER_TWO_LETTERS.test(rest);
}

/** Return how many letters two words share, and the rest of each; their stem is one. */
export function split(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  const [left, right] = [one.slice(shared), other.slice(shared)];
  if (isSoftened(left, right) || isSoftened(right, left))
    return [shared + 1, left.slice(1), right.slice(1)];
  if (dropsVowel(left, right)) return [shared + 2, "", right.slice(1)];
  if (dropsVowel(right, left)) return [shared + 2, left.slice(1), ""];
  return [shared, left, right];
}

const isSoftened = (hard, soft) => SOFTENED.test(hard.slice(0, 1) + soft.slice(0, 2));

const dropsVowel = (whole, short) =>
  short !== "" && DROPPED.exec(whole)?.[1] === short[0];
