// Sentences, days and sizes as readers see them.

/** Return a sentence with its {names} filled in. */
export const fill = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Show a text, or hide its element. A screen reader repeats what is set anew. */
export const showText = (element, text) => {
  const shown = text || "";
  if (element.textContent !== shown) element.textContent = shown;
  element.hidden = !shown;
};

/** The language of the page, with its country where that makes a difference. */
const locale = () => document.documentElement.lang;

/**
 * Return a day in words: `25 Kasım 2026`.
 * @param {string} day in ISO 8601
 * @param {Intl.DateTimeFormatOptions} [options] what to add, such as the weekday
 */
export const formatDay = (day, options = {}) =>
  new Intl.DateTimeFormat(locale(), {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
    ...options,
  }).format(new Date(`${day}T00:00Z`));

/** Return a size in megabytes: `2,4 MB`. */
export const formatMegabytes = (bytes) => {
  const number = Math.max(bytes / 1e6, 0.1);
  const digits = { maximumFractionDigits: number < 10 ? 1 : 0 };
  return `${number.toLocaleString(locale(), digits)} MB`;
};
