// The days of a list as a calendar file (`.ics`, RFC 5545). A list's page starts no Python;
// a test compares every byte with the engine's icalendar.py, which says why it is so.

import { save } from "../calculator/files.mjs";
import { dayIn } from "../common/day.mjs";

const TYPE = "text/calendar;charset=utf-8";
const MAX_OCTETS = 75;
// biome-ignore lint/suspicious/noControlCharactersInRegex: some programs end a line there
const LINE_BREAKS = /\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROLS = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]/g;
const FIRST_MOMENT = Date.UTC(2020, 0, 1);
const DAY = 86_400_000; // milliseconds

/** Return a text escaped as TEXT, control characters removed. */
const text = (value) =>
  value
    .replace(LINE_BREAKS, "\n")
    .replace(CONTROLS, "")
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll("\n", "\\n");

/** Return a line folded after 75 octets, never inside a character. */
const fold = (line) => {
  const pieces = [];
  let [piece, octets] = ["", 0];
  for (const character of line) {
    const { length } = new TextEncoder().encode(character);
    if (octets + length > MAX_OCTETS) {
      pieces.push(piece);
      [piece, octets] = ["", 1]; // the space that begins the next line counts
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join("\r\n ");
};

const digits = (day) => day.replaceAll("-", "");
const dayAfter = (day) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** Return the distance of a reminder, on a morning, from the midnight of the event. */
const trigger = (days) => {
  if (!days) return "PT9H";
  return `-P${days > 1 ? `${days - 1}D` : ""}T15H`;
};

const eventLines = (event, stamp) => {
  const title = text(event.title);
  return [
    "BEGIN:VEVENT",
    `UID:${text(event.uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `SEQUENCE:${Math.max(0, Math.floor((stamp - FIRST_MOMENT) / 1000))}`,
    `DTSTART;VALUE=DATE:${digits(event.day)}`,
    `DTEND;VALUE=DATE:${digits(dayAfter(event.day))}`,
    `SUMMARY:${title}`,
    `DESCRIPTION:${text(event.text)}`,
    `URL:${event.address}`,
    `CATEGORIES:${text(event.category)}`,
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    ...event.reminders.flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${title}`,
      `TRIGGER:${trigger(days)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
};

/**
 * Return the text of a calendar file of all-day events.
 * @param {string} product what makes it
 * @param {Date} stamp when: a later file of the same list replaces an earlier one's days
 * @param {{uid: string, day: string, title: string, text: string, address: string,
 *   category: string, reminders: number[]}[]} events days are in ISO 8601, reminders in
 *   days before
 */
export const calendarFile = (product, stamp, events) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${text(product)}//TR`,
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");

/**
 * Return the events of a list's days.
 * @param {{slug: string, title: string, site: string, namespace: string,
 *   address: string}} list
 * @param {{id: string, text: string, note: string, day: string}[]} items
 * @param {string} today a reminder for a morning that has passed would go off on import
 */
export const eventsOf = ({ slug, title, site, namespace, address }, items, today) =>
  items.map(({ id, text: summary, note, day }) => ({
    uid: `${id}.${slug}.${namespace}`,
    day,
    title: summary,
    text: note ? `${note}\n\n${title}` : title,
    address,
    category: site,
    reminders: day > today ? [1] : [],
  }));

/**
 * Let the reader save the days of a list.
 * @param {object} list as for `eventsOf`, with its time zone
 * @param {object[]} items as for `eventsOf`
 */
export const saveDays = (list, items) => {
  const events = eventsOf(list, items, dayIn(list.timeZone));
  const product = `${list.site}//${list.title}`;
  const contents = calendarFile(product, new Date(), events);
  save({ name: `${list.slug}.ics`, type: TYPE, text: contents });
};
