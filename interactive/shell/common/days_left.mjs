// How far a day is, in the words of the page.

import { daysBetween } from "./day.mjs";
import { fill, formatDay } from "./text.mjs";

/**
 * Return how far a day is from today: `3 gün kaldı`.
 * @param {string} day in ISO 8601
 * @param {string} today in ISO 8601
 * @param {Object<string, string>} words by their keys in the catalogue
 */
const daysLeft = (day, today, words) => {
  const days = daysBetween(today, day);
  if (days === 0) return words.state_today;
  return fill(days < 0 ? words.state_past : words.state_soon, { days: Math.abs(days) });
};

/**
 * Show a day and how far it is, or hide the element if there is none.
 * @param {HTMLElement} element holds `time`, and a part for the days that are left
 */
export const showDay = (element, day, today, words) => {
  element.hidden = !day;
  if (!day) return;
  const time = element.querySelector("time");
  time.dateTime = day;
  time.textContent = formatDay(day, { weekday: "long" });
  element.querySelector("[data-days-left]").textContent = daysLeft(day, today, words);
  element.toggleAttribute("data-passed", day < today);
};
