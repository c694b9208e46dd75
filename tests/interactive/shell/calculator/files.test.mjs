// A result's files: a button each, the newest text behind it, focus left alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { save, showFiles } from "../../../../interactive/shell/calculator/files.mjs";

class Button {
  dataset = {};
  #label = {};
  #place;
  querySelector() {
    return this.#label;
  }
  get label() {
    return this.#label.textContent;
  }
  put(place) {
    this.#place = place;
  }
  remove() {
    this.#place.buttons.splice(this.#place.buttons.indexOf(this), 1);
  }
}

const newPlace = () => ({
  buttons: [],
  querySelectorAll() {
    return [...this.buttons];
  },
  querySelector: () => ({
    content: { firstElementChild: { cloneNode: () => new Button() } },
  }),
  appendChild(button) {
    button.put(this);
    this.buttons.push(button);
    return button;
  },
});

const file = (name, text = name) => ({
  name,
  type: "text/calendar",
  label: `${name}!`,
  text,
});

/** Catch what `save` hands to the reader. */
const handed = async (press) => {
  const links = [];
  const blobs = [];
  globalThis.document = {
    createElement: () => ({
      click() {
        links.push(this);
      },
    }),
  };
  URL.createObjectURL = (blob) => {
    blobs.push(blob);
    return `blob:${blobs.length}`;
  };
  URL.revokeObjectURL = () => {};
  const kept = globalThis.setTimeout;
  globalThis.setTimeout = (task) => task();
  press();
  globalThis.setTimeout = kept;
  const texts = await Promise.all(blobs.map((blob) => blob.text()));
  return links.map(({ href, download }, at) => [
    href,
    download,
    blobs[at].type,
    texts[at],
  ]);
};

test("each file has a button with its label", () => {
  const place = newPlace();

  showFiles(place, [file("a.ics"), file("b.csv")]);

  assert.deepEqual(
    place.buttons.map((button) => button.label),
    ["a.ics!", "b.csv!"],
  );
});

test("a button that is there stays and gives the newest text", async () => {
  const place = newPlace();
  showFiles(place, [file("a.ics", "old")]);
  const [before] = place.buttons;

  showFiles(place, [file("a.ics", "new")]);

  assert.equal(place.buttons[0], before);
  assert.deepEqual(await handed(() => before.onclick()), [
    ["blob:1", "a.ics", "text/calendar", "new"],
  ]);
});

test("without files there are no buttons", () => {
  const place = newPlace();
  showFiles(place, [file("a.ics"), file("b.csv")]);

  showFiles(place, [file("b.csv")]);
  assert.deepEqual(
    place.buttons.map((button) => button.dataset.file),
    ["b.csv"],
  );
  showFiles(place, []);
  assert.deepEqual(place.buttons, []);
});

test("line ends and letters reach the file as they are", async () => {
  const text = "SUMMARY:İş günü ş\r\n devamı\r\n";

  const [[, , , found]] = await handed(() => save(file("a.ics", text)));

  assert.equal(found, text);
});
