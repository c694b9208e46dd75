// The form's answers, and what the engine has to say about single questions.

/** Return the answers as JSON values would be written: text, or nothing. */
export const readAnswers = (form) =>
  Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));

/** Return the ids of dates that were typed but do not exist. */
export const badDates = (form) =>
  [...form.querySelectorAll("input[type=date]")]
    .filter((input) => input.validity.badInput)
    .map((input) => input.name);

const questions = (form) => [...form.querySelectorAll("[data-question]")];

/**
 * Show the questions that are asked, and set those aside that no longer matter.
 * @param {HTMLFormElement} form
 * @param {string[]} asked
 * @param {Object<string, string>} aside question to why it does not matter
 */
export const showAsked = (form, asked, aside) => {
  for (const question of questions(form)) {
    const id = question.dataset.question;
    question.hidden = !asked.includes(id);
    setAside(question, aside[id] ?? "");
  }
};

const setAside = (question, why) => {
  question.classList.toggle("q--aside", Boolean(why));
  const place = question.querySelector("[data-aside]");
  place.hidden = !why;
  if (place.textContent !== why) place.textContent = why;
};

/** Take back which questions no longer matter; those that are asked stay. */
export const forget = (form) => {
  for (const question of questions(form)) setAside(question, "");
};

/**
 * Put each mistake beside its field.
 * @param {HTMLFormElement} form
 * @param {Map<string, string>} mistakes question to sentence
 */
export const showMistakes = (form, mistakes) => {
  for (const question of questions(form)) {
    const text = mistakes.get(question.dataset.question) ?? "";
    const place = question.querySelector("[data-error]");
    if (place.textContent !== text) place.textContent = text;
    place.hidden = !text;
    for (const control of question.querySelectorAll("[name]")) {
      if (text) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
};
