// A page announces what changes, and from which day on. Once that day has come, the page
// is older than a change that its build already knew, and says so. The day is that of the
// handbook's place, wherever the reader is.

/**
 * @param {string} timeZone a name of the IANA database
 * @param {Date} [moment]
 * @returns {string} the day in that zone, such as `2027-01-15`
 */
export const dayIn = (timeZone, moment = new Date()) =>
  // Swedish writes days as ISO 8601 does.
  new Intl.DateTimeFormat("sv-SE", { timeZone }).format(moment);

/**
 * @param {Iterable<{ dataset: { from: string } }>} changes what is marked on the page
 * @param {string} today
 * @returns {boolean} whether one of them has come
 */
export const isOutdated = (changes, today) =>
  [...changes].some(({ dataset }) => dataset.from <= today);

/**
 * Show or hide the notice above a page, now and whenever the page is looked at again.
 * @param {HTMLElement} notice knows the handbook's time zone
 */
export const watchChanges = (notice) => {
  const tell = () => {
    const changes = document.querySelectorAll("[data-from]");
    notice.hidden = !isOutdated(changes, dayIn(notice.dataset.timeZone));
  };
  tell();
  for (const event of ["visibilitychange", "beforeprint"])
    addEventListener(event, tell);
};
