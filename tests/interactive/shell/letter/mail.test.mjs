// A draft opens with every letter of the text, or not at all.

import assert from "node:assert/strict";
import { test } from "node:test";
import { draftAddress } from "#shell/letter/mail.mjs";

/** Return the subject and the body that a mail program reads from an address. */
const read = (address) => {
  const { protocol, pathname, search } = new URL(address);
  assert.deepEqual([protocol, pathname], ["mailto:", ""]);
  // RFC 6068 knows no plus sign for a space.
  const pairs = search.slice(1).split("&");
  return Object.fromEntries(
    pairs.map((pair) => pair.split("=").map((part) => decodeURIComponent(part))),
  );
};

test("the subject and every line arrive as they were, lines ended as mail ends them", () => {
  const subject = "İptal & Iğdır + 100% = ?";
  const body = "Sayın Şükrü Öğüt,\n\nTarih: 1/2 #3 <b>\r\nSaygılarımla 😀";

  const mail = read(draftAddress({ subject, body }));

  assert.equal(mail.subject, subject);
  assert.equal(
    mail.body,
    "Sayın Şükrü Öğüt,\r\n\r\nTarih: 1/2 #3 <b>\r\nSaygılarımla 😀",
  );
});

test("no other field gets into a draft, whatever was typed", () => {
  const hostile = "x&bcc=a@example.org&body=y\r\nBcc: b@example.org?cc=c";

  assert.deepEqual(
    Object.keys(read(draftAddress({ subject: hostile, body: hostile }))),
    ["subject", "body"],
  );
});

test("a subject is one line, so that no header follows it", () => {
  const hostile = "Konu\r\nBcc: b@example.org\n\n<script>%0D%0ACc: c@example.org";

  const address = draftAddress({ subject: hostile, body: "" });

  assert.equal(
    read(address).subject,
    "Konu Bcc: b@example.org <script>%0D%0ACc: c@example.org",
  );
  assert.doesNotMatch(address, /%0[AD]/i);
});

test("half a pair of code units does no harm", () => {
  assert.equal(read(draftAddress({ subject: "\ud83d", body: "a" })).subject, "\ufffd");
});

test("what would be longer than programs take makes no draft", () => {
  const draft = (n) => draftAddress({ subject: "s", body: "x".repeat(n) });
  const around = draft(0).length;

  assert.equal(draft(1_900 - around).length, 1_900);
  assert.equal(draft(1_901 - around), null);
  assert.equal(draftAddress({ subject: "", body: "ş".repeat(400) }), null);
});
