// What a reader takes to another device: in the fragment of a link, which no browser sends
// to a server, or in a file. Whatever is opened may come from anybody: it is read with
// bounds, and what this edition does not know is passed over.

import { checksum } from "../checklist/ticks.mjs";
import { isRaw, noteOf, parseDay } from "../common/stored_values.mjs";

/**
 * @typedef {object} Data
 * @property {Object<string, {raw: string, sum: string}>} answers by fact, with the
 *   checksum of the question as it was answered
 * @property {Object<string, string>} ticks by `list/item`, the checksum of the text
 * @property {Object<string, {note: string, day: string}>} notes by `list/item`
 */

const PREFIX = "#tasi&";
const VERSION = "1";
const LONGEST = 1_500; // characters of a link: a code of more is hard to scan
const MOST = 20_000; // characters of a fragment that are read
const LARGEST_FILE = 500_000; // characters
const SHORT = 2; // characters of a checksum in a link
const CODE = 4;
const NO_DAY = "-";
const TEXT = "text"; // the type of questions that are answered in own words
const LONGEST_VALUE = 300; // characters of any other answer
const END = "&_z=1"; // of every link: one without it was cut on its way

/** Return the short name of an item in a link. */
const codeOf = (key) =>
  (Number.parseInt(checksum(key), 36) % 36 ** CODE).toString(36).padStart(CODE, "0");

/** Return the items by code; a code that two share stands for neither. */
const itemsByCode = (items) => {
  const byCode = new Map();
  for (const key of items) {
    const code = codeOf(key);
    byCode.set(code, byCode.has(code) ? "" : key);
  }
  return byCode;
};

const shortSum = (sum) => sum.slice(-SHORT).padStart(SHORT, "0");

const noteParameter = ([key, { note, day, stays }]) => [
  "_n",
  `${codeOf(key)}${day || NO_DAY}${stays ? "!" : " "}${note}`,
];

/** Whether a fragment is one of ours, of whatever version. */
export const isParcel = (hash) => hash.startsWith(PREFIX);

/**
 * Return a link that brings all of it, and how many notes found no room.
 * @param {string} page
 * @param {Data} data
 */
export const linkOf = (page, { answers, ticks, notes }) => {
  const parameters = new URLSearchParams({ _v: VERSION });
  for (const [fact, { raw, sum }] of Object.entries(answers))
    parameters.append(fact, `${raw}.${shortSum(sum)}`);
  const codes = Object.entries(ticks).map(([key, sum]) => codeOf(key) + shortSum(sum));
  if (codes.length > 0) parameters.append("_t", codes.join(""));
  let [link, left] = [`${page}${PREFIX}${parameters}`, 0];
  for (const each of Object.entries(notes).map(noteParameter)) {
    const longer = `${link}&${new URLSearchParams([each])}`;
    if (longer.length + END.length <= LONGEST) link = longer;
    else left += 1;
  }
  return { link: `${link}${END}`, left };
};

/**
 * Return the data without what is in the reader's own words: names and addresses travel in
 * her file only. A fact that this edition does not know is left to `sifted`.
 * @param {Data} data
 */
export const withoutOwnWords = (data, { facts }) => {
  const isOwn = ([fact]) => Object.hasOwn(facts, fact) && facts[fact].type === TEXT;
  const answers = Object.entries(data.answers).filter((entry) => !isOwn(entry));
  return { ...data, answers: Object.fromEntries(answers) };
};

const parseTicks = (text, items) => {
  const size = CODE + SHORT;
  const all = text.match(new RegExp(`[0-9a-z]{${size}}`, "g")) ?? [];
  const pairs = all.map((each) => [items.get(each.slice(0, CODE)), each.slice(CODE)]);
  return pairs.map(([key, sum]) => [key, `~${sum}`]);
};

const parseNotes = (texts, items) =>
  texts.map((text) => {
    const [, code, day, mark, note] =
      /^([0-9a-z]{4})(-|[\d-]{10})([ !])(.*)$/s.exec(text) ?? [];
    return [items.get(code), noteOf({ note, day, stays: mark === "!" })];
  });

const parseAnswer = (text) => {
  const at = text.lastIndexOf(".");
  return { raw: text.slice(0, at), sum: text.slice(at + 1) };
};

/**
 * Keep what this edition knows.
 * @param {{answers: Array, ticks: Array, notes: Array}} pairs of an id and a value
 * @param {{facts: object, lists: object}} config see the page's template
 * @returns {{data: Data, unknown: number}}
 */
const sifted = ({ answers: given, ticks, notes }, config) => {
  const answers = withPresentIds(given, config);
  const items = new Set(itemsOf(config));
  const isAnswer = ([fact, value]) =>
    Object.hasOwn(config.facts, fact) && fits(value?.raw, config.facts[fact]);
  const rows = {
    answers: answers.filter(isAnswer),
    ticks: ticks.filter(([key, sum]) => items.has(key) && isSum(sum)),
    notes: notes.filter(([key, note]) => items.has(key) && note !== null),
  };
  const data = Object.fromEntries(
    Object.entries(rows).map(([name, pairs]) => [name, Object.fromEntries(pairs)]),
  );
  for (const [fact, { sum }] of Object.entries(data.answers))
    data.answers[fact].sum = presentSum(sum, config.facts[fact].sum);
  const all = answers.length + ticks.length + notes.length;
  const known = rows.answers.length + rows.ticks.length + rows.notes.length;
  return { data, unknown: all - known };
};

/**
 * Return pairs of facts and answers by the ids that the facts have now; those that had
 * them before come last, so that they stand above answers under former ids.
 */
export const withPresentIds = (pairs, { facts }) => {
  const present = new Map(
    Object.entries(facts).flatMap(([fact, { former }]) =>
      former.map((id) => [id, fact]),
    ),
  );
  const isFormer = ([id]) => present.has(id);
  return [
    ...pairs.filter(isFormer).map(([id, value]) => [present.get(id), value]),
    ...pairs.filter((pair) => !isFormer(pair)),
  ];
};

/** Whether a text is the checksum of an item's text, whole or, after a `~`, its end. */
export const isSum = (sum) => typeof sum === "string" && /^~?[0-9a-z]{1,7}$/.test(sum);

/** Return today's checksum if that is the one of the answer; else that of no question. */
const presentSum = (sum, present) =>
  sum === present || sum === shortSum(present) ? present : "?";

/** Whether a raw answer is one that a fact can have. */
const fits = (raw, { type, options }) => {
  if (!isRaw(raw)) return false;
  if (raw === "unknown") return true;
  if (type === TEXT) return true;
  if (type === "date") return parseDay(raw) !== "";
  const values = Object.keys(options);
  if (values.length > 0) return raw.split(";").every((each) => values.includes(each));
  return raw.length <= LONGEST_VALUE;
};

/** Return `list/item` for every item of every list. */
export const itemsOf = ({ lists }) =>
  Object.entries(lists).flatMap(([list, { items }]) =>
    Object.keys(items).map((item) => `${list}/${item}`),
  );

/**
 * Return what a fragment brings, or null if it is of a version that we cannot read.
 * @returns {{data: Data, unknown: number, isCut: boolean} | null}
 */
export const parseFragment = (hash, config) => {
  const parameters = new URLSearchParams(hash.slice(PREFIX.length, MOST));
  if (parameters.get("_v") !== VERSION) return null;
  const items = itemsByCode(itemsOf(config));
  const named = [...parameters].filter(([name]) => !name.startsWith("_"));
  const pairs = {
    answers: named.map(([name, text]) => [name, parseAnswer(text)]),
    ticks: parseTicks(parameters.get("_t") ?? "", items),
    notes: parseNotes(parameters.getAll("_n"), items),
  };
  const { data, unknown } = sifted(pairs, config);
  const isCut = !hash.endsWith(END);
  return { data: withoutOwnWords(data, config), unknown, isCut };
};

/** Return the text of a file with all of it. */
export const fileOf = (data, today) =>
  `${JSON.stringify({ rehber: Number(VERSION), made: today, ...data }, null, 1)}\n`;

const entriesOf = (value) =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** Return what the text of a file brings, or null if it is not one of ours. */
export const parseFile = (text, config) => {
  if (text.length > LARGEST_FILE) return null;
  try {
    const { rehber, answers, ticks, notes } = JSON.parse(text);
    if (rehber !== Number(VERSION)) return null;
    const pairs = {
      answers: entriesOf(answers),
      ticks: entriesOf(ticks),
      notes: entriesOf(notes).map(([key, note]) => [key, noteOf(note)]),
    };
    return sifted(pairs, config);
  } catch {
    return null;
  }
};
