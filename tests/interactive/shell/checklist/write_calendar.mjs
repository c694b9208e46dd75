// Writes calendar files as a list's page does: a JSON list of [product, stamp, events] in,
// the files' texts out.

import { readFileSync } from "node:fs";
import { calendarFile, eventsOf } from "#shell/checklist/calendar.mjs";

const { files, lists } = JSON.parse(readFileSync(0, "utf8"));
const texts = files.map(([product, stamp, events]) =>
  calendarFile(product, new Date(stamp), events),
);
const events = lists.map((each) => eventsOf(...each));
process.stdout.write(JSON.stringify({ texts, events }));
