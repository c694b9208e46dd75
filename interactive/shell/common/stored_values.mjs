// What may stand in a store, written as text and read with care: another version of the
// handbook, another program or a hostile hand may have put anything there.

// Keys below the site's root, or how they begin.
export const [ANSWER, NOTE, TODAY] = ["yanit/", "not/", "bugun"];
export const SWITCH = "cihazda"; // is there while the device is to store all that
export const TICK = "liste/";
export const ERASED = "silindi"; // is there for a moment: every tab is to forget its own

/** Whether a key holds what the reader said; ticks and switches are none of it. */
export const isOwn = (key) =>
  key === TODAY || key.startsWith(ANSWER) || key.startsWith(NOTE);

const FACT = /^[a-z][a-z0-9_]{0,63}$/;
const ITEM = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const DAY = /^20\d{2}-\d{2}-\d{2}$/;
// The longest raw answer is a paragraph in the reader's own words.
const LENGTHS = { raw: 4_000, sum: 40, note: 500, text: 300, id: 100 };

/** Return what a text in JSON stands for, or null for any other text. */
export const parseJson = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isText = (value, length) => typeof value === "string" && value.length <= length;

/** Whether a text can be the id of a fact. */
export const isFact = (id) => isText(id, 64) && FACT.test(id);

/** Whether a text can be the id of a list or of one of its items. */
export const isItem = (id) => isText(id, LENGTHS.id) && ITEM.test(id);

/** Return a day of this century in ISO 8601, or nothing for anything else. */
export const parseDay = (text) => {
  if (typeof text !== "string" || !DAY.test(text)) return "";
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(+day) && day.toISOString().startsWith(text) ? text : "";
};

/** Whether a value can be a raw answer: as a form has it, `unknown` included. */
export const isRaw = (value) => isText(value, LENGTHS.raw) && value !== "";

/**
 * Return the text of an answer, or undefined for what is none.
 * @param {string} sum the checksum of the question, as it was when it was answered
 */
export const answerText = (raw, sum = "") =>
  isRaw(raw) ? JSON.stringify([raw, sum]) : undefined;

/** Return `{raw, sum}`, or null for what is no answer. */
export const parseAnswer = (text) => {
  const value = parseJson(text);
  if (!Array.isArray(value) || !isRaw(value[0])) return null;
  return { raw: value[0], sum: isText(value[1], LENGTHS.sum) ? value[1] : "" };
};

/**
 * Return `{note, day}`, each of them may be empty, or null if both are. With `stays: true`
 * the reader has taken an item back that was set aside; then all else may be empty.
 */
export const noteOf = (value) => {
  const note = isText(value?.note, 10_000) ? value.note.slice(0, LENGTHS.note) : "";
  const day = parseDay(value?.day);
  const stays = value?.stays === true;
  return note || day || stays ? { note, day, ...(stays && { stays }) } : null;
};

export const parseNote = (text) => noteOf(parseJson(text));

const textOf = (value) => (value ? JSON.stringify(value) : undefined);

/** Return the text of a note, or undefined for what is none. */
export const noteText = (value) => textOf(noteOf(value));

/** Return what the front page says of today, or null; see `todaySummary`. */
const summaryOf = (value) => {
  if (!isItem(value?.step) || !isText(value.text, 10_000)) return null;
  const { waits_for: waitsFor, edition } = value;
  return {
    step: value.step,
    text: value.text.slice(0, LENGTHS.text),
    date: parseDay(value.date) || null,
    waits_for: isItem(waitsFor) ? waitsFor : null,
    late: value.late === true,
    edition: isText(edition, LENGTHS.id) ? edition : "",
  };
};

export const parseSummary = (text) => summaryOf(parseJson(text));

/** Return the text of a summary, or undefined for what is none. */
export const summaryText = (value) => textOf(summaryOf(value));

/** Whether a text, or null for none, says anything under a key of the reader's own. */
export const isReadable = (key, text) => {
  const otherwise = key.startsWith(ANSWER) ? parseAnswer : parseNote;
  return (key === TODAY ? parseSummary : otherwise)(text) !== null;
};
