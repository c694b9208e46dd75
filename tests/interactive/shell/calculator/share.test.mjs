// Links that carry answers: made, read back, and put into a form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "uqr";
import { fillForm } from "#shell/calculator/form.mjs";
import { drawQrCode, makeLink, parseLink } from "#shell/calculator/share.mjs";

const MADE = { today: "2026-11-24", rules: "ab12", built: "2026-11-20" };

test("a link carries answers in its fragment alone, and is read back exactly", () => {
  const answers = { level: "lisans", year: "3", day: "2027-07-01", odd: "a&b=ç #+%" };

  const { hash, origin, pathname, search } = new URL(
    makeLink("https://x.example/a/", answers, MADE),
  );

  assert.deepEqual([origin, pathname, search], ["https://x.example", "/a/", ""]);
  assert.deepEqual(parseLink(hash), { answers, ...MADE });
});

test("another fragment is none of ours, and a day that is none is left out", () => {
  assert.equal(parseLink("#kosullar"), null);
  assert.equal(parseLink(""), null);
  for (const day of ["yarin", "2026-02-30", "2026-13-01", "9999-12-31", ""]) {
    assert.equal(parseLink(`#yanit&a=1&_gun=${day}`).today, "");
  }
  assert.equal(parseLink("#yanit&a=1").today, "");
});

test("a form takes the answers that it can give and loses the others", () => {
  const radio = (value, checked) => ({ name: "a", type: "radio", value, checked });
  const [yes, no] = [radio("yes", false), radio("no", true)];
  const [typed, empty] = ["b", "c"].map((name) => ({ name, type: "date", value: "x" }));
  const button = { name: "", type: "reset", value: "r" };

  fillForm(
    { elements: [yes, no, typed, empty, button], querySelectorAll: () => [] },
    { a: "yes", b: "2026-01-02", gone: "1" },
  );

  assert.deepEqual([yes.checked, no.checked], [true, false]);
  assert.deepEqual([typed.value, empty.value, button.value], ["2026-01-02", "", "r"]);
});

test("every dark square of the code is drawn once", () => {
  globalThis.document = {
    createElementNS: () => {
      const set = {};
      return {
        set,
        setAttribute: (name, value) => Object.assign(set, { [name]: value }),
        append: (child) => Object.assign(set, { child }),
      };
    },
  };
  const code = encode("https://x.example/#yanit&a=1", { border: 4 });

  const { set } = drawQrCode(code);

  const dark = code.data.flat().filter(Boolean).length;
  assert.equal(set.child.set.d.match(/M/g).length, dark);
  assert.equal(set.viewBox, `0 0 ${code.size} ${code.size}`);
});
