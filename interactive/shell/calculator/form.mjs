// The answers in the form and in the address, and what the engine says about questions.

import { showText } from "../common/text.mjs";

// Between the options of one answer, in a form and in a link.
const SEPARATOR = ";";
const SEPARATORS = /[;,|]/;

// Before answers in the fragment of an address, which no browser sends to a server.
const PREFIX = "#yanit&";

/** Return the fragment that stands for answers, or nothing if there are none. */
export const fragmentOf = (answers) => {
  const parameters = `${new URLSearchParams(answers)}`;
  return parameters && `${PREFIX}${parameters}`;
};

/** Whether a fragment stands for answers. */
export const hasAnswers = (hash) => hash.startsWith(PREFIX);

/** Return the answers that a fragment stands for. */
export const answersIn = (hash) =>
  Object.fromEntries(new URLSearchParams(hash.slice(PREFIX.length)));

/** Return the answers by question id; unanswered ones are left out. */
export const readAnswers = (form) => {
  const answers = {};
  for (const [name, value] of new FormData(form)) {
    if (value === "") continue;
    const several = name in answers && isOfSeveral(form, name);
    answers[name] = several ? `${answers[name]}${SEPARATOR}${value}` : value;
  }
  return answers;
};

/** Return answers without those in the reader's own words, which no address may hold. */
export const withoutOwnWords = (form, answers) => {
  const questions = [...form.querySelectorAll("[data-own-words]")];
  const own = new Set(questions.map(({ dataset }) => dataset.question));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !own.has(name)));
};

const isOfSeveral = (form, name) =>
  form.querySelector(`[data-several] [name="${name}"]`) !== null;

/** Let "none of these" and "I do not know" stand alone among several options. */
export const keepApart = ({ target }) => {
  const options = target.checked && target.closest("[data-several]");
  if (!options) return;
  const isAlone = "alone" in target.dataset;
  for (const other of options.querySelectorAll("input"))
    if (other !== target && (isAlone || "alone" in other.dataset))
      other.checked = false;
};
// Before any form hears of it: an answer never holds both.
globalThis.document?.addEventListener("input", keepApart, { capture: true });

/** Start once the form can be seen: who answers need not wait for the download then. */
export const startInView = async (form, start) => {
  if (navigator.connection?.saveData) return;
  try {
    const { whenInView } = await import("../common/in_view.mjs");
    whenInView(form, start);
  } catch (error) {
    console.warn(error.message); // the first touch starts it, too
  }
};

/**
 * Take the page of a newer edition, and let its form have the answers of this one: from the
 * store, or from the address if they are in none.
 */
export const reloadWith = (form) => {
  const isStored = "stored" in form.dataset;
  const answers = withoutOwnWords(form, readAnswers(form));
  const fragment = isStored ? "" : fragmentOf(answers);
  if (fragment) history.replaceState(null, "", fragment);
  location.reload();
};

/**
 * Whether the address is a link to a result. One without the rules that it was made for is
 * the place of a reader who answers question by question: see `steps.mjs`.
 */
export const isLink = ({ dataset }, { hash } = location) =>
  mayBeFilled(dataset, hash) &&
  (!("oneAtATime" in dataset) || hash.includes("&_kural="));

/** Whether an address fills the form: a letter's never does, whoever has made it. */
export const mayBeFilled = (dataset, hash = location.hash) =>
  hasAnswers(hash) && !("letter" in dataset);

/**
 * Put answers into a form; those that it does not ask for or offer are left out.
 * @param {HTMLFormElement} form
 * @param {Object<string, string>} answers
 * @param {string[]} [names] the questions that are to have these answers, or none; all
 */
export const fillForm = (form, answers, names) => {
  const present = withPresentIds(form, answers);
  for (const control of form.elements)
    if (control.name && (names?.includes(control.name) ?? true))
      setAnswer(control, present[control.name]);
};

/** Return answers by the ids that a form's questions have now: old links have others. */
export const withPresentIds = (form, answers) => {
  const present = { ...answers };
  for (const { dataset } of form.querySelectorAll("[data-former]"))
    for (const former of dataset.former.split(" "))
      if (former in answers) present[dataset.question] ??= answers[former];
  return present;
};

/** Return the answers that a form says to follow from others, by question. */
export const derivedAnswers = (form) =>
  Object.fromEntries(
    [...form.querySelectorAll("[data-derived]:not([hidden], [data-contradicted])")].map(
      (note) => [note.closest("[data-question]").dataset.question, note.dataset.raw],
    ),
  );

/** Tell the scripts of a page what has happened to a calculator. */
export const tell = (root, name, detail) =>
  root.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

const setAnswer = (control, answer = "") => {
  const isChosen = control.type === "radio" || control.type === "checkbox";
  // What is typed cannot say that it is unknown; the box beside it does.
  const isTyped = !isChosen && !control.type.startsWith("select");
  if (control.type === "checkbox")
    control.checked = answer.split(SEPARATORS).includes(control.value);
  else if (isChosen) control.checked = control.value === answer;
  else control.value = isTyped && answer === "unknown" ? "" : answer;
};

/**
 * When the form is reset, offer to bring the answers back until another one is given.
 * @param {HTMLFormElement} form
 * @param {() => Promise} evaluate hears that the answers have changed
 * @param {() => (() => Promise)} remember returns what evaluates the present ones again
 */
export const letUndoReset = (form, evaluate, remember) => {
  const offer = form.querySelector("[data-undo]");
  let undo;
  form.addEventListener("reset", () => {
    const [answers, evaluateAgain] = [readAnswers(form), remember()];
    offer.hidden = Object.keys(answers).length === 0;
    undo = () => {
      offer.hidden = true;
      fillForm(form, answers);
      form.querySelector("[type=reset]").focus();
      evaluateAgain();
    };
    setTimeout(evaluate); // the event comes before the fields are emptied
  });
  form.addEventListener("input", () => {
    offer.hidden = true;
  });
  offer.querySelector("button").addEventListener("click", () => undo());
};

/** Return the ids of the questions whose typed date does not exist. */
export const invalidDates = (form) =>
  [...form.querySelectorAll("input[type=date]")]
    .filter((input) => input.validity.badInput)
    .map((input) => input.name);

const questionsOf = (form) => [...form.querySelectorAll("[data-question]")];

/**
 * Show the questions that are asked, and set aside those that no longer matter.
 * @param {HTMLFormElement} form
 * @param {string[]} asked
 * @param {Object<string, string>} reasons question to why it does not matter
 */
export const showQuestions = (form, asked, reasons) => {
  for (const question of questionsOf(form)) {
    const id = question.dataset.question;
    question.hidden = !asked.includes(id);
    setAside(question, reasons[id] ?? "");
  }
};

const setAside = (question, reason) => {
  question.classList.toggle("question--set-aside", Boolean(reason));
  showText(question.querySelector("[data-aside]"), reason);
};

/** Set no question aside any more; those that are asked stay so. */
export const clearSetAside = (form) => {
  for (const question of questionsOf(form)) setAside(question, "");
};

/**
 * Put each mistake beside its field.
 * @param {HTMLFormElement} form
 * @param {Map<string, string>} mistakes question to sentence
 */
export const showMistakes = (form, mistakes) => {
  for (const question of questionsOf(form)) {
    const text = mistakes.get(question.dataset.question) ?? "";
    showText(question.querySelector("[data-error]"), text);
    for (const control of question.querySelectorAll("[name]")) {
      if (text) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
};
