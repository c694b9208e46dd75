// A result's files: a button each, the newest text behind it, focus left alone.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { showFiles } from "#shell/calculator/files.mjs";

const newPlace = () => {
  const buttons = [];
  const cloneNode = () => {
    const label = {};
    const remove = () => buttons.splice(buttons.indexOf(button), 1);
    const parts = { dataset: {}, label, querySelector: () => label, remove };
    const button = Object.assign(parts, { isConnected: true });
    return button;
  };
  return {
    buttons,
    querySelectorAll: () => [...buttons],
    querySelector: () => ({ content: { firstElementChild: { cloneNode } } }),
    appendChild: (button) => buttons[buttons.push(button) - 1],
  };
};

const file = (name, text) => ({ name, type: "text/calendar", label: `${name}!`, text });

/** Press a button and return what is handed to the reader. */
const pressed = async (button) => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  const click = mock.fn();
  globalThis.document = { createElement: () => ({ click }) };
  mock.restoreAll();
  const makeAddress = mock.method(URL, "createObjectURL", () => "blob:1");
  await button.onclick();
  const [{ this: link }] = click.mock.calls;
  const [blob] = makeAddress.mock.calls[0].arguments;
  return [link.href, link.download, blob.type, await blob.text()];
};

test("each file has a button with its label and the newest text as it is", async () => {
  const place = newPlace();
  const saved = mock.fn();
  let renew = async () => {};
  const show = (files) => showFiles(place, files, () => renew(), saved);
  show([file("a.ics", "old"), file("b.csv")]);
  const [before] = place.buttons;
  const labels = place.buttons.map(({ label }) => label.textContent);
  assert.deepEqual(labels, ["a.ics!", "b.csv!"]);

  const text = "SUMMARY:İş günü ş\r\n devamı\r\n";
  show([file("a.ics", text)]);

  assert.deepEqual(place.buttons, [before]);
  assert.deepEqual(await pressed(before), ["blob:1", "a.ics", "text/calendar", text]);
  // A file of another day is made anew before it is saved.
  renew = async () => show([file("a.ics", "newer")]);
  assert.equal((await pressed(before)).at(-1), "newer");
  // A later file can take back what this one held.
  assert.deepEqual(saved.mock.calls.at(-1).arguments, [file("a.ics", "newer")]);
  show([]);
  assert.deepEqual(place.buttons, []);
});
