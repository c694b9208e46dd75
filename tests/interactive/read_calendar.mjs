// Reads calendar files with ical.js: a JSON list of texts in, what each holds out.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const event = (component) => {
  const [found] = [new ICAL.Event(component)];
  return {
    uid: found.uid,
    first: found.startDate.toString(),
    end: found.endDate.toString(),
    all_day: found.startDate.isDate,
    title: found.summary,
    text: found.description,
    sequence: found.sequence,
    status: component.getFirstPropertyValue("status"),
    organizer: found.organizer,
    stamp: component.getFirstPropertyValue("dtstamp").toString(),
    category: component.getFirstPropertyValue("categories"),
    address: component.getFirstPropertyValue("url"),
    alarms: component
      .getAllSubcomponents("valarm")
      .map((alarm) => [
        alarm.getFirstPropertyValue("trigger").toSeconds(),
        alarm.getFirstPropertyValue("description"),
      ]),
  };
};

const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue("method"),
    name: calendar.getFirstPropertyValue("x-wr-calname"),
    events: calendar.getAllSubcomponents("vevent").map(event),
  };
};

const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(read)));
