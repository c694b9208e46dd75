// What the reader has said, as she would name it.

import { fill } from "./text.mjs";

const titleOf = (titles, id) => (Object.hasOwn(titles, id) ? titles[id] : id);

/**
 * Return a line for the answers, and one for the notes and the ticks of each list.
 * @param {{answers: object, notes: object, ticks: object}} data answers by fact, notes by
 *   `list/item`, items by list
 * @param {{words: object, facts: object, lists: object}} config the sentences, and the
 *   titles by id; what has none is called by its id
 */
export const linesOf = ({ answers, notes, ticks }, { words, facts, lists }) => {
  const ids = Object.keys(answers);
  const titles = ids.map((id) => titleOf(facts, id)).join(", ");
  const noted = new Map();
  for (const [list] of Object.keys(notes).map((key) => key.split("/")))
    noted.set(list, (noted.get(list) ?? 0) + 1);
  const line =
    (word) =>
    ([list, n]) =>
      fill(word, { title: titleOf(lists, list), n });
  return [
    ...(ids.length > 0 ? [fill(words.answers, { n: ids.length, titles })] : []),
    ...[...noted].map(line(words.notes)),
    ...Object.entries(ticks)
      .map(([list, items]) => [list, items.length])
      .map(line(words.ticks)),
  ];
};
