// What follows from answers that the reader has given elsewhere. They are sent along with
// the form's own; what follows is said beside its question until she answers it herself.

import { answers, onChange } from "../common/reader_store.mjs";

const notesIn = (form) => [...form.querySelectorAll("[data-derived]")];
const questionOf = (note) => note.closest("[data-question]").dataset.question;

/** Return the reader's answers elsewhere from which some of the form's may follow. */
const answersElsewhere = (form, reopened) => {
  const notes = notesIn(form).filter((note) => !reopened.has(questionOf(note)));
  const sources = notes.flatMap(({ dataset }) => dataset.derived.split(" "));
  const isElsewhere = ([name]) => sources.includes(name) && !(name in form.elements);
  return Object.fromEntries(Object.entries(answers()).filter(isElsewhere));
};

/** Say beside each question what follows and from where, also where she says otherwise. */
const show = (form, derived, contradicted) => {
  for (const note of notesIn(form)) {
    const question = questionOf(note);
    const isContradicted = contradicted[question] !== undefined;
    const answer = derived[question] ?? contradicted[question];
    note.hidden = answer === undefined;
    note.toggleAttribute("data-contradicted", isContradicted);
    note.querySelector("[data-derived-counts]").hidden = isContradicted;
    note.querySelector("[data-derived-differs]").hidden = !isContradicted;
    note.dataset.raw = answer ?? "";
    note.querySelector("[data-derived-answer]").textContent = wordsOf(note, answer);
  }
};

const wordsOf = (note, answer) => {
  const controls = [...note.closest("[data-question]").querySelectorAll("[name]")];
  const control = controls.find(({ value }) => value === answer);
  return control?.closest("label").textContent ?? "";
};

/** Follow the results of a calculator, and the answers that change elsewhere. */
const follow = (form) => {
  const root = form.closest("[data-calculator]");
  const reopened = new Set(); // what the reader wants to answer herself in a guide
  const elsewhere = () => answersElsewhere(form, reopened);
  let known = JSON.stringify(elsewhere());
  const reopen = ({ target }) =>
    reopened.add(target.closest("[data-change]")?.dataset.change);
  root.addEventListener("click", reopen, { capture: true });
  root.addEventListener("reset", () => reopened.clear());
  root.addEventListener("rehber:answers", ({ detail }) =>
    Object.assign(detail, elsewhere()),
  );
  root.addEventListener("rehber:result", ({ detail }) =>
    show(form, detail.result.derived, detail.contradicted),
  );
  onChange(() => {
    const now = JSON.stringify(elsewhere());
    if (now === known) return;
    known = now;
    form.dispatchEvent(new Event("input", { bubbles: true }));
  });
};

if (origin !== "null")
  for (const form of document.querySelectorAll("[data-calculator] form")) follow(form);
