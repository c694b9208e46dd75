// A page announces what changes, and from which day on. Once that day has come, the page
// is older than a change that its build already knew: its numbers become those in force,
// and it says so. The day is that of the handbook's place, wherever the reader is.

import { dayIn, onNewDay } from "./day.mjs";

const STATE = "data-on-"; // and a day: what a build of that day would say

/**
 * @param {Iterable<{ dataset: { from: string } }>} changes what is marked on the page
 * @param {string} today
 * @returns {boolean} whether one of them has come
 */
export const isOutdated = (changes, today) =>
  [...changes].some(({ dataset }) => dataset.from <= today);

/**
 * Return what a number is on a day by its last change until then; undefined before any.
 * @param {Element} number with the text of each later day in an attribute
 * @param {string} today
 * @returns {string | undefined}
 */
export const textOn = (number, today) => {
  const days = number.getAttributeNames().filter((name) => name.startsWith(STATE));
  const [last] = days
    .filter((name) => name.slice(STATE.length) <= today)
    .sort()
    .reverse();
  return last && number.getAttribute(last);
};

/**
 * Bring the numbers of a page up to date, and show or hide the notice above it, now and
 * on every new day.
 * @param {HTMLElement} notice knows the handbook's time zone
 */
export const watchChanges = (notice) => {
  const tell = () => {
    const changes = document.querySelectorAll("[data-from]");
    const today = dayIn(notice.dataset.timeZone);
    for (const change of changes) {
      const text = textOn(change, today);
      if (text && text !== change.textContent) change.textContent = text;
    }
    notice.hidden = !isOutdated(changes, today);
  };
  tell();
  onNewDay(tell);
};
