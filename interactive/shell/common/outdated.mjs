// A page announces what changes, and from which day on. Once that day has come, the page
// is older than a change that its build already knew, and says so. The day is that of the
// handbook's place, wherever the reader is.

import { dayIn, onNewDay } from "./day.mjs";

/**
 * @param {Iterable<{ dataset: { from: string } }>} changes what is marked on the page
 * @param {string} today
 * @returns {boolean} whether one of them has come
 */
export const isOutdated = (changes, today) =>
  [...changes].some(({ dataset }) => dataset.from <= today);

/**
 * Show or hide the notice above a page, now and on every new day.
 * @param {HTMLElement} notice knows the handbook's time zone
 */
export const watchChanges = (notice) => {
  const tell = () => {
    const changes = document.querySelectorAll("[data-from]");
    notice.hidden = !isOutdated(changes, dayIn(notice.dataset.timeZone));
  };
  tell();
  onNewDay(tell);
};
