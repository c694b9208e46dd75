// What the form says and is told; a minimal form stands in for the page's.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answersIn,
  fillForm,
  fragmentOf,
  invalidDates,
  isLink,
  keepApart,
  readAnswers,
  showMistakes,
  showQuestions,
  withoutOwnWords,
  withPresentIds,
} from "#shell/calculator/form.mjs";

const newControl = (attributes = {}) => ({
  attributes,
  setAttribute: (name, value) => Object.assign(attributes, { [name]: value }),
  removeAttribute: (name) => delete attributes[name],
});

const newQuestion = (id, number = 1) => {
  const classes = new Set();
  const toggle = (name, on) => (on ? classes.add(name) : classes.delete(name));
  const aside = { hidden: true };
  const error = { hidden: true, textContent: "" };
  const controls = Array.from({ length: number }, () => newControl());
  return {
    ...{ aside, classes, controls, error, hidden: false },
    classList: { toggle },
    dataset: { question: id },
    querySelector: (selector) => (selector === "[data-aside]" ? aside : error),
    querySelectorAll: () => controls,
  };
};

const formOf = (...questions) => ({ querySelectorAll: () => questions });

test("answers are what the form holds; empty ones are left out", () => {
  globalThis.FormData = Map; // made of pairs, and gives them back
  const answers = { level: "lisans", right: "unknown", start: "2026-07-08" };

  assert.deepEqual(readAnswers(Object.entries({ year: "", ...answers })), answers);
});

test("several options are one answer, and come back from a link", () => {
  // Pairs, of which names may repeat.
  globalThis.FormData = class extends Array {
    constructor(form) {
      super(...form);
    }
  };
  const options = ["visa", "ticket", "none"].map((value) => ({
    ...{ name: "papers", type: "checkbox", value, checked: value !== "none" },
    dataset: value === "none" ? { alone: "" } : {},
  }));
  const chosen = () =>
    options.filter(({ checked }) => checked).map(({ value }) => value);
  const pairs = Array.from(chosen(), (value) => ["papers", value]);
  const form = Object.assign([["gpa", "2,50"], ...pairs], {
    querySelector: (selector) => (selector.includes("papers") ? {} : null),
  });

  assert.deepEqual(readAnswers(form), { gpa: "2,50", papers: "visa;ticket" });

  const fields = { elements: options, querySelectorAll: () => [] };
  fillForm(fields, { papers: "ticket,visa" });
  assert.deepEqual(chosen(), ["visa", "ticket"]);

  const choose = (target) => {
    const closest = () => ({ querySelectorAll: () => options });
    keepApart({ target: Object.assign(target, { closest, checked: true }) });
  };
  choose(options[2]);
  assert.deepEqual(chosen(), ["none"]);
  choose(options[0]);
  assert.deepEqual(chosen(), ["visa"]);
});

test("days that were typed but do not exist are named", () => {
  const inputs = [
    { name: "a", validity: { badInput: true } },
    { name: "b", validity: { badInput: false } },
  ];

  assert.deepEqual(invalidDates({ querySelectorAll: () => inputs }), ["a"]);
});

test("only questions that are asked are shown, and those set aside say so meanwhile", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => newQuestion(id));

  showQuestions(formOf(a, b, c), ["a", "b"], { b: "Gerek kalmadı." });

  assert.deepEqual([a.hidden, b.hidden, c.hidden], [false, false, true]);
  assert.deepEqual([a.aside.hidden, b.aside.hidden], [true, false]);
  assert.equal(b.aside.textContent, "Gerek kalmadı.");
  assert.deepEqual([...b.classes], ["question--set-aside"]);

  showQuestions(formOf(a, b, c), ["a", "b"], {});

  assert.equal(b.aside.hidden, true);
  assert.deepEqual([...b.classes], []);
});

test("a mistake stands beside its field and nowhere else, until it is mended", () => {
  const [a, b] = [newQuestion("a", 3), newQuestion("b")];
  const notOnThePage = ["z", "Yok."];

  showMistakes(formOf(a, b), new Map([["a", "Listeden seçin."], notOnThePage]));

  assert.deepEqual(a.error, { hidden: false, textContent: "Listeden seçin." });
  assert.equal(b.error.hidden, true);
  for (const { attributes } of a.controls)
    assert.deepEqual(attributes, { "aria-invalid": "true" });
  assert.deepEqual(b.controls[0].attributes, {});

  showMistakes(formOf(a, b), new Map());

  assert.deepEqual(a.error, { hidden: true, textContent: "" });
  for (const control of a.controls) assert.deepEqual(control.attributes, {});
});

test("a fragment holds the answers, and nothing stands for none", () => {
  const answers = { kind: "a&b=ç #+%", sure: "unknown" };

  assert.deepEqual(answersIn(fragmentOf(answers)), answers);
  assert.equal(fragmentOf({}), "");
  assert.deepEqual(answersIn(""), {});
});

test("a link names the rules that it was made for; a place does not", () => {
  const plain = { dataset: {} };
  const steps = { dataset: { oneAtATime: "" } };
  const [place, link] = ["#yanit&a=1", "#yanit&a=1&_kural=ab12"].map((hash) => ({
    hash,
  }));

  assert.deepEqual([isLink(plain, place), isLink(plain, link)], [true, true]);
  assert.deepEqual([isLink(steps, place), isLink(steps, link)], [false, true]);
  assert.equal(isLink(plain, { hash: "#sonuc" }), false);
});

test("no address fills a letter, and none holds the reader's own words", () => {
  const letter = { dataset: { letter: "dilekce" } };
  const form = formOf({ dataset: { question: "address" } });
  const answers = { address: "Şehit Öğretmen Cd. 4", unit: "fen" };

  assert.equal(isLink(letter, { hash: "#yanit&address=x&_kural=ab12" }), false);
  assert.deepEqual(withoutOwnWords(form, answers), { unit: "fen" });
});

test("answers under former ids are known, and the present id's comes first", () => {
  const question = { dataset: { question: "delivered", former: "arrived came" } };
  const form = { querySelectorAll: () => [question] };

  assert.equal(withPresentIds(form, { came: "yes" }).delivered, "yes");
  assert.equal(withPresentIds(form, { came: "yes", delivered: "no" }).delivered, "no");
  assert.ok(!("delivered" in withPresentIds(form, { other: "yes" })));
});
