// Which day it is: that of the handbook's time zone, wherever the reader's device is.

const LAST_YEAR = 9999; // with four digits, as everything else writes a year
const LOOK_AGAIN = 60_000; // milliseconds
const DAY = 86_400_000; // milliseconds

/**
 * Return the day in a time zone, in ISO 8601.
 * @param {string} timeZone such as `Europe/Istanbul`
 * @param {Date} [now]
 */
export const dayIn = (timeZone, now = new Date()) => {
  const options = { year: "numeric", month: "2-digit", day: "2-digit", timeZone };
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", options);
  const parts = format.formatToParts(now).map(({ type, value }) => [type, value]);
  const { year, month, day } = Object.fromEntries(parts);
  if (year > LAST_YEAR) return `${LAST_YEAR}-12-31`;
  return `${year.padStart(4, "0")}-${month}-${day}`;
};

/** Return a moment in ISO 8601, to the second; nothing if a clock is beyond all years. */
export const momentOf = (now = new Date()) => {
  const [, moment] = /^(\d{4}-.*)\.\d+Z$/.exec(now.toISOString()) ?? [];
  return moment ? `${moment}Z` : "";
};

/** Do a task whenever the day may have changed: a page can stay open for weeks. */
export const onNewDay = (task) => {
  for (const event of ["pageshow", "focus", "beforeprint"]) {
    addEventListener(event, task);
  }
  document.addEventListener("visibilitychange", task);
  setInterval(task, LOOK_AGAIN);
};

/** Return how many days lie between two days in ISO 8601; less than none backwards. */
export const daysBetween = (from, to) =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
