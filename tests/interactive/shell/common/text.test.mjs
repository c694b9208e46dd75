import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, formatDay, formatMegabytes } from "#shell/common/text.mjs";

globalThis.document = { documentElement: { lang: "tr" } };

test("a sentence is filled with the values that it names", () => {
  assert.equal(fill("{n} / {total} tamam, {n}", { n: 2, total: 6 }), "2 / 6 tamam, 2");
});

test("sizes and days are written as a reader of Turkish reads them", () => {
  assert.equal(formatMegabytes(2_287_337), "2,3 MB");
  assert.equal(formatMegabytes(13_400_000), "13 MB");
  assert.equal(formatMegabytes(10), "0,1 MB");
  assert.equal(formatDay("2026-11-25"), "25 Kasım 2026");
  assert.equal(formatDay("2026-11-25", { weekday: "long" }), "25 Kasım 2026 Çarşamba");
});

test("and as one of English does", () => {
  globalThis.document = { documentElement: { lang: "en-GB" } };

  assert.equal(formatMegabytes(2_287_337), "2.3 MB");
  const day = formatDay("2026-11-25", { weekday: "long" });
  assert.equal(day.replace(",", ""), "Wednesday 25 November 2026");
});
