// What the form says and is told; a minimal form stands in for the page's.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  invalidDates,
  readAnswers,
  showMistakes,
  showQuestions,
} from "../../../../interactive/shell/calculator/form.mjs";

class Control {
  attributes = {};
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  removeAttribute(name) {
    delete this.attributes[name];
  }
}

class Question {
  constructor(id, controls = 1) {
    this.dataset = { question: id };
    this.hidden = false;
    this.classes = new Set();
    this.classList = {
      toggle: (name, on) => (on ? this.classes.add(name) : this.classes.delete(name)),
    };
    this.aside = { hidden: true };
    this.error = { hidden: true, textContent: "" };
    this.controls = Array.from({ length: controls }, () => new Control());
  }
  querySelector(selector) {
    return selector === "[data-aside]" ? this.aside : this.error;
  }
  querySelectorAll() {
    return this.controls;
  }
}

const formOf = (...questions) => ({ querySelectorAll: () => questions });

test("answers are what the form holds; empty ones are left out", () => {
  globalThis.FormData = class {
    constructor(pairs) {
      this.pairs = pairs;
    }
    [Symbol.iterator]() {
      return this.pairs[Symbol.iterator]();
    }
  };
  const pairs = [
    ["level", "lisans"],
    ["year", ""],
    ["right", "unknown"],
    ["start", "2026-07-08"],
  ];

  assert.deepEqual(readAnswers(pairs), {
    level: "lisans",
    right: "unknown",
    start: "2026-07-08",
  });
});

test("days that were typed but do not exist are named", () => {
  const inputs = [
    { name: "a", validity: { badInput: true } },
    { name: "b", validity: { badInput: false } },
  ];

  assert.deepEqual(invalidDates({ querySelectorAll: () => inputs }), ["a"]);
});

test("only questions that are asked are shown, and those set aside say so", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => new Question(id));

  showQuestions(formOf(a, b, c), ["a", "b"], { b: "Gerek kalmadı." });

  assert.deepEqual([a.hidden, b.hidden, c.hidden], [false, false, true]);
  assert.deepEqual([a.aside.hidden, b.aside.hidden], [true, false]);
  assert.equal(b.aside.textContent, "Gerek kalmadı.");
  assert.deepEqual([...b.classes], ["question--set-aside"]);
});

test("a question that matters again is no longer set aside", () => {
  const a = new Question("a");
  showQuestions(formOf(a), ["a"], { a: "Gerek kalmadı." });

  showQuestions(formOf(a), ["a"], {});

  assert.equal(a.aside.hidden, true);
  assert.deepEqual([...a.classes], []);
});

test("a mistake stands beside its field and nowhere else", () => {
  const [a, b] = [new Question("a", 3), new Question("b")];

  showMistakes(formOf(a, b), new Map([["a", "Listeden seçin."]]));

  assert.deepEqual(a.error, { hidden: false, textContent: "Listeden seçin." });
  assert.equal(b.error.hidden, true);
  for (const control of a.controls)
    assert.equal(control.attributes["aria-invalid"], "true");
  assert.deepEqual(b.controls[0].attributes, {});
});

test("a mistake that was mended is gone with its mark", () => {
  const a = new Question("a");
  showMistakes(formOf(a), new Map([["a", "Böyle bir gün yok."]]));

  showMistakes(formOf(a), new Map());

  assert.deepEqual(a.error, { hidden: true, textContent: "" });
  assert.deepEqual(a.controls[0].attributes, {});
});

test("a mistake about a question that is not on the page is no error", () => {
  showMistakes(formOf(new Question("a")), new Map([["z", "Yok."]]));
});
