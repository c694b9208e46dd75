/**
 * Which words of a section answer a query, to be marked there, and in which places.
 * Material numbers the words of a section: those side by side have numbers in a row.
 */

/** Return whether a place of a word is to be marked; without places, each one is. */
export function isMarked(only, field, place) {
  return !only || only.has(`${field} ${place}`);
}

/**
 * Return the words to be marked in a section, each with the only places where it is:
 * those asked for, wherever they stand; of another phrase for them, where it stands whole.
 */
export function marksOf(parts, ref, look, index) {
  const marks = new Map();
  const found = (word) => likest(look(word).hits.get(ref));
  const phrases = parts.flatMap(({ words, others }) => [
    ...words.map((word) => [word]),
    ...others,
  ]);
  for (const phrase of phrases.filter(({ length }) => length === 1))
    for (const word of found(phrase[0])) marks.set(word, undefined);
  for (const phrase of phrases.filter(({ length }) => length > 1))
    for (const { word, at } of wholes(phrase.map(found), ref, index)) {
      if (marks.has(word) && !marks.get(word)) continue;
      marks.set(word, (marks.get(word) ?? new Set()).add(at));
    }
  return marks;
}

/** Return the words of a hit, but not every one that is a little alike. */
function likest(hit) {
  if (!hit) return [];
  const best = Math.max(...hit.words.values());
  return [...hit.words]
    .filter(([, value]) => value >= 0.8 * best)
    .map(([word]) => word);
}

/** Return the words of a phrase and their places, wherever it stands whole in a section. */
function wholes(phrase, ref, index) {
  const places = phrase.map((words) => placesOf(words, ref, index));
  return [...places[0].values()].flatMap(({ field, place }) => {
    const row = places.map((each, i) => each.get(`${field} ${place + i}`));
    return row.every(Boolean) ? row : [];
  });
}

/** Return where words of the index stand in a section. */
function placesOf(words, ref, index) {
  const found = new Map();
  for (const word of words)
    for (const field of index.fields)
      for (const place of index.invertedIndex[word][field]?.[ref]?.position ?? []) {
        const at = `${field} ${place}`;
        found.set(at, { word, field, place, at });
      }
  return found;
}
