/**
 * What stands together in a section. Material numbers the words of a section: those of one
 * sentence have numbers that are near, those of two paragraphs numbers far apart.
 */

const SENTENCE = 12;
const PHRASE = 3;

/** Return how much of a query a section says in one stretch: from 0 to 1. */
export function nearness(words, ref, look, index) {
  const places = words
    .flatMap(({ forms }, at) =>
      forms
        .flatMap((form) => saysAt(form, "text", ref, look, index))
        .map((place) => [place, at]),
    )
    .sort(([one], [other]) => one - other);
  const weights = words.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // Words that no section says weigh nothing; other words for them may still be found.
  return all > 0 ? heaviest(places, weights) / all : 0;
}

/** Return the words of a query with what else is said for them, and what each weighs. */
export function weighedWords(parts, look) {
  return parts
    .filter(({ kinds }) => !kinds.length)
    .flatMap(({ words, others }) =>
      words.map((word) => [word, ...others.filter((o) => o.length === 1).flat()]),
    )
    .map((forms) => ({
      forms,
      weight: Math.max(...forms.map((form) => look(form).rarity)),
    }));
}

/** Return the most that stands in one stretch, each word of the query counted once. */
function heaviest(places, weights) {
  const inside = weights.map(() => 0);
  let [most, weight, from] = [0, 0, 0];
  for (const [place, at] of places) {
    for (; places[from][0] < place - SENTENCE; from += 1) {
      const left = places[from][1];
      inside[left] -= 1;
      if (!inside[left]) weight -= weights[left];
    }
    inside[at] += 1;
    if (inside[at] === 1) weight += weights[at];
    most = Math.max(most, weight);
  }
  return most;
}

/** Return whether a section says a whole phrase: its words in order and close by. */
export function saysWhole(phrase, ref, look, index) {
  return ["title", "text"].some((field) => {
    const [first, ...more] = phrase.map((word) =>
      saysAt(word, field, ref, look, index),
    );
    const ends = more.reduce(
      (reached, places) =>
        places.filter((place) =>
          reached.some((before) => before < place && place <= before + PHRASE),
        ),
      first,
    );
    return ends.length > 0;
  });
}

/** Return where a section says a word, in whichever form. */
function saysAt(word, field, ref, look, index) {
  const forms = look(word).hits.get(ref)?.words.keys() ?? [];
  return [...forms].flatMap(
    (form) => index.invertedIndex[form][field]?.[ref]?.position ?? [],
  );
}
