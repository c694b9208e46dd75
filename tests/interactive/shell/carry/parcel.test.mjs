// What travels in a link and in a file: comes back whole, within bounds, and whatever else
// is opened does no harm.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  fileOf,
  isParcel,
  linkOf,
  parseFile,
  parseFragment,
  withoutOwnWords,
} from "#shell/carry/parcel.mjs";

const PLAIN = { options: {}, former: [] };
const config = {
  facts: {
    start_date: { title: "İlk gün", type: "date", sum: "aaaa1111", ...PLAIN },
    level: {
      ...{ title: "Düzey", type: "choice", sum: "bbbb2222", former: ["degree"] },
      options: { lisans: "Lisans", onlisans: "Ön lisans", unknown: "Bilmiyorum" },
    },
    papers: {
      ...{ title: "Evrak", type: "choices", sum: "c3", former: [] },
      options: { a: "A", b: "B" },
    },
    days: { title: "Gün", type: "integer", sum: "d4", ...PLAIN },
    address: { title: "Adres", type: "text", sum: "e5", ...PLAIN },
  },
  lists: {
    evrak: { title: "Evrak", items: { imza: "İmzalayın", kase: "Kaşe" } },
    iptal: { title: "İptal", items: { dilekce: "Dilekçe" } },
  },
};

const DATA = {
  answers: {
    start_date: { raw: "2026-11-04", sum: "aaaa1111" },
    level: { raw: "unknown", sum: "?" },
    papers: { raw: "a;b", sum: "c3" },
    days: { raw: "20.5", sum: "d4" },
  },
  ticks: { "evrak/imza": "1k2j3h4", "iptal/dilekce": "x" },
  notes: {
    "evrak/kase": { note: "Oda 214 & ğüş ~ #1\n2. satır", day: "", stays: true },
    "evrak/imza": { note: "", day: "2026-11-05" },
  },
};

const PAGE = "https://okur.example/rehber/baska-cihaz/";
const NOTHING = { answers: {}, ticks: {}, notes: {} };

const sent = (data) => {
  const { link, left } = linkOf(PAGE, data);
  assert.ok(link.startsWith(`${PAGE}#tasi&`));
  return { left, link, ...parseFragment(new URL(link).hash, config) };
};

test("a link brings all of it, checksums by their ends", () => {
  const { data, unknown, left } = sent(DATA);

  const ticks = { "evrak/imza": "~h4", "iptal/dilekce": "~0x" };
  assert.deepEqual(data, { ...DATA, ticks });
  assert.deepEqual([unknown, left], [0, 0]);
  assert.deepEqual(sent(NOTHING).data, NOTHING);
});

test("a link that was cut on its way says so", () => {
  const { hash } = new URL(linkOf(PAGE, DATA).link);

  assert.equal(parseFragment(hash, config).isCut, false);
  for (let end = "#tasi&_v=1".length; end < hash.length; end += 1)
    assert.equal(parseFragment(hash.slice(0, end), config).isCut, true);
});

test("a link stays short enough for a code; notes that find no room are counted", () => {
  const note = { note: "ş".repeat(100), day: "2026-11-05" };
  const { link, left, data } = sent({
    ...DATA,
    notes: { "evrak/imza": note, "evrak/kase": note, "iptal/dilekce": note },
  });

  assert.ok(link.length <= 1_500, `${link.length}`);
  assert.equal(left, 1);
  assert.deepEqual(data.notes, { "evrak/imza": note, "evrak/kase": note });
});

test("an answer to a question that has changed meanwhile is known by its checksum", () => {
  const { link } = linkOf(PAGE, DATA);
  const newer = structuredClone(config);
  newer.facts.start_date.sum = "aaaa9999";

  const { answers } = parseFragment(new URL(link).hash, newer).data;

  assert.equal(answers.start_date.sum, "?");
  assert.equal(answers.papers.sum, "c3");
});

test("a file brings all of it, whole", () => {
  const text = fileOf(DATA, "2026-11-29");

  assert.deepEqual(parseFile(text, config), { data: DATA, unknown: 0 });
  assert.equal(JSON.parse(text).made, "2026-11-29");
});

test("own words travel in a file alone, also where a link brings some", () => {
  const address = { raw: "Şehit Öğretmen Cd. 4\n46100 ".repeat(40), sum: "e5" };
  const data = { ...DATA, answers: { ...DATA.answers, address } };

  assert.deepEqual(withoutOwnWords(data, config), DATA);
  assert.deepEqual(parseFile(fileOf(data, ""), config), { data, unknown: 0 });
  const { hash } = new URL(linkOf(PAGE, data).link);
  assert.deepEqual(parseFragment(hash, config).data.answers, DATA.answers);
});

test("what this edition does not know is passed over and counted", () => {
  const { level } = config.facts;
  const older = { facts: { level }, lists: { iptal: config.lists.iptal } };
  const { link } = linkOf(PAGE, DATA);

  for (const { data, unknown } of [
    parseFragment(new URL(link).hash, older),
    parseFile(fileOf(DATA, ""), older),
  ]) {
    assert.deepEqual(Object.keys(data.answers), ["level"]);
    assert.deepEqual(Object.keys(data.ticks), ["iptal/dilekce"]);
    assert.deepEqual(data.notes, {});
    assert.equal(unknown, 6);
  }
});

test("an answer under a former id comes to the fact of today", () => {
  const { data } = parseFragment("#tasi&_v=1&degree=lisans.00", config);

  assert.deepEqual(data.answers, { level: { raw: "lisans", sum: "?" } });
});

test("another version and other files are refused as a whole", () => {
  for (const hash of ["#tasi&", "#tasi&_v=2&level=lisans", "#tasi&_v=1x", "#tasi&%%%"])
    assert.equal(parseFragment(hash, config), null, hash);
  for (const text of ["", "[]", "null", "7", "{", '{"rehber":2}', "x".repeat(600_000)])
    assert.equal(parseFile(text, config), null, text.slice(0, 20));
  assert.ok(!isParcel("#yanit&level=lisans") && !isParcel(""));
});

/** Return numbers that look random, the same in every run. */
const generator = (seed) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

const isKnownItem = (key) => {
  const [list, item] = key.split("/");
  return Object.hasOwn(config.lists[list]?.items ?? {}, item);
};

/** Fail unless the data are what a reader of this edition could have said. */
const expectSayable = ({ answers, ticks, notes }) => {
  for (const [fact, { raw, sum }] of Object.entries(answers)) {
    assert.ok(Object.hasOwn(config.facts, fact), fact);
    assert.ok(typeof raw === "string" && raw !== "" && raw.length <= 300);
    assert.ok(sum === "?" || sum === config.facts[fact].sum);
  }
  for (const [key, sum] of Object.entries(ticks)) {
    assert.ok(isKnownItem(key), key);
    assert.match(sum, /^~?[0-9a-z]{1,7}$/);
  }
  for (const [key, { note, day, stays }] of Object.entries(notes)) {
    assert.ok(isKnownItem(key), key);
    assert.ok(note.length <= 500 && (note || day || stays));
    assert.match(day, /^(20\d\d-\d\d-\d\d)?$/);
  }
};

const SPLINTERS = [
  ...[
    "&",
    "=",
    "~",
    "_t=",
    "_n=",
    "_v=1",
    "level",
    "start_date",
    "lisans",
    "2026-11-04",
  ],
  ...["__proto__", "constructor", "%", "%00", "%F0%9F", "+", "-", " ", "\n", "\ud800"],
  ...["<img src=x onerror=alert(1)>", "x".repeat(400), "2026-02-31", "unknown", ";"],
];

test("hostile links are read as nothing, or as what a reader could have said", () => {
  const random = generator(7);
  const pick = (all) => all[Math.floor(random() * all.length)];
  const { link } = linkOf(PAGE, DATA);
  for (let run = 0; run < 3_000; run += 1) {
    // Splinters alone, or a true link with splinters in it.
    let text = run % 2 ? "_v=1&" : link.slice(link.indexOf("#tasi&") + 6);
    for (let n = Math.floor(random() * 8); n >= 0; n -= 1) {
      const at = Math.floor(random() * text.length);
      const rest = text.slice(at + Math.floor(random() * 4));
      text = text.slice(0, at) + pick(SPLINTERS) + rest;
    }
    const parsed = parseFragment(`#tasi&${text}`, config);
    if (parsed) expectSayable(parsed.data);
  }
  const long = `#tasi&_v=1&_t=${"zz".repeat(1_000_000)}`;
  assert.deepEqual(parseFragment(long, config).data.ticks, {});
});

const VALUES = [
  ...[null, 7, "", "x", [], {}, true, ["a"], { raw: 1 }, { raw: "lisans" }],
  ...[
    { raw: "lisans", sum: {} },
    { note: [], day: "x" },
    { note: "x", day: {} },
  ],
];
const IDS = ["level", "start_date", "evrak/imza", "evrak/", "/", "toString", "a/b/c"];

test("hostile files are read as nothing, or as what a reader could have said", () => {
  const random = generator(11);
  const pick = (all) => all[Math.floor(random() * all.length)];
  const some = () => IDS.filter(() => random() < 0.5).map((id) => [id, pick(VALUES)]);
  const part = () => (random() < 0.2 ? pick(VALUES) : Object.fromEntries(some()));
  for (let run = 0; run < 2_000; run += 1) {
    const file = { rehber: 1, answers: part(), ticks: part(), notes: part() };
    const text = JSON.stringify(file);
    for (const each of [text, text.replace('"level"', '"__proto__"')])
      expectSayable(parseFile(each, config)?.data ?? NOTHING);
  }
});
