// On the front page a reader who comes back sees first where she stopped. That needs no
// Python. `page.mjs` loads this once there is something to show.

import { dayIn, onNewDay } from "../common/day.mjs";
import { showDay } from "../common/days_left.mjs";
import { onChange, todaySummary } from "../common/reader_store.mjs";
import { fill, showText } from "../common/text.mjs";

/**
 * Show where the reader stopped. The days are counted here; what was stored is shown as
 * text, and only while the rules are the ones that it came from.
 */
const showResume = (root) => {
  const summary = todaySummary();
  root.hidden = !summary;
  for (const each of document.querySelectorAll("[data-new-reader]"))
    each.hidden = Boolean(summary);
  if (!summary) return;
  const { edition, timeZone } = root.dataset;
  const data = (name) => JSON.parse(root.dataset[name]);
  const part = (name) => root.querySelector(`[data-resume-${name}]`);
  const [titles, actors] = ["steps", "actors"].map((name) => new Map(data(name)));
  const words = data("words");
  const isCurrent = summary.edition === edition && titles.has(summary.step);
  showText(part("step"), titles.get(summary.step));
  showText(part("text"), isCurrent && summary.text);
  const day = isCurrent ? summary.date : null;
  showDay(part("day"), day, dayIn(timeZone), words);
  const who = isCurrent && actors.get(summary.waits_for);
  showText(part("waits"), who && fill(words.path_waits_for, { who }));
  part("late").hidden = !isCurrent || !summary.late;
  part("renewed").hidden = isCurrent;
};

const resume = document.querySelector("[data-resume]");
if (resume) {
  const show = () => showResume(resume);
  show();
  onChange(show);
  onNewDay(show);
}
