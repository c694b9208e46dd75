/** The endings of Turkish words, in folded letters; they follow one another freely. */

const NOUN = `lar ler i u yi yu ni nu si su m n im um in un imiz umuz iniz unuz miz muz
  niz nuz a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden nin nun la le yla
  yle ki ca ce ci cu li lu lik lig luk lug siz suz`;
const VERB = `mak mek ma me may mey maz mez miyor muyor miyo iyor uyor yor r ar er ir ur di du ti tu mis mus acak
  ecek acag eceg yacak yecek yacag yeceg dik duk dig dug tik tuk tig tug an en yan yen ip
  up yip yup arak erek yarak yerek inca ince unca yinca yince abil ebil yabil yebil bil il ul
  dir dur tir tur icam icem ucam ucem ycam ycem icaz icez iyo uyo yo alim elim sa se sin sun mali meli ken iz uz yim yum sak sek`;
const ENDINGS = new Set(`${NOUN} ${VERB}`.split(/\s+/));
const LONGEST = Math.max(...[...ENDINGS].map(({ length }) => length));

const SHORT = /^(|[iuea]|[iu][mn]|l[ae]r[ie]?|[dt][ae]n?|l[ae]|[iu][mn]iz)$/;

/** Return whether the rest of a word of two letters (iş, işi, işler) is its ending. */
export function isShortEnding(rest) {
  return SHORT.test(rest);
}

/** The endings with which a verb goes on and stays the same verb. */
const CONJUGATED = new Set(
  `mak mek ma me maz mez miyor muyor miyo iyor uyor yor iyo uyo yo r ar er ir ur di du ti tu mis mus sa se acak ecek
  acag eceg yacak yecek yacag yeceg icam icem ucam ucem ycam ycem icaz icez cam cem dik duk
  dig dug tik tuk tig tug an en yan yen ip up yip yup arak erek yarak yerek inca ince unca
  abil ebil yabil yebil bil il ul mali meli ken alim elim ayim eyim yayim yeyim sin sun
  am em yam yem amaz emez yamaz yemez`.split(/\s+/),
);

/** Return whether the rest of a word is nothing but endings, the first of them a verb's. */
export function isConjugated(rest) {
  const ends = Array.from(rest, (_, at) => at + 1);
  return ends.some(
    (at) => CONJUGATED.has(rest.slice(0, at)) && isEnding(rest.slice(at)),
  );
}

/**
 * Return whether the rest of a word is nothing but endings. Not by a regular expression:
 * one that tries every way to cut a long word never comes back.
 */
export function isEnding(rest) {
  const reached = [true];
  for (let end = 1; end <= rest.length; end += 1)
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1)
      reached[end] ||= reached[start] && ENDINGS.has(rest.slice(start, end));
  return reached[rest.length] === true;
}

/** Before an ending that begins with a vowel, p t k become b d g (ğ): kitap, kitabı. */
const HARD_AND_SOFT = new Set(["pb", "bp", "td", "dt", "kg", "gk"]);

/** Return what is left of two words after what they share, softening undone. */
export function rests(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  const [left, right] = [one.slice(shared), other.slice(shared)];
  const softened = HARD_AND_SOFT.has((left[0] ?? "") + (right[0] ?? ""));
  if (softened) return [shared + 1, left.slice(1), right.slice(1)];
  if (losesVowel(left, right)) return [shared + 2, "", right.slice(1)];
  if (losesVowel(right, left)) return [shared + 2, left.slice(1), ""];
  return [shared, left, right];
}

/** Return whether two rests differ by the vowel that a stem loses: vakit, vakti. */
function losesVowel(whole, shortened) {
  const lost = /^[iu]([bcdfghjklmnprstvyz])$/.exec(whole);
  return lost !== null && shortened.startsWith(lost[1]);
}
