// The answers in the form, and what the engine says about single questions.

/** Return the answers by question id, as JSON has them; unanswered ones are left out. */
export const readAnswers = (form) =>
  Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));

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

/** Show a text, or hide its element. A screen reader repeats what is set anew. */
const showText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = !text;
};
