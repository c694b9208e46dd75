import assert from "node:assert/strict";
import { test } from "node:test";
import {
  inspectAddress,
  inspectText,
  isAllowed,
  policiesIn,
} from "../../../interactive/shell/inspect.mjs";

const SITE = "https://rehber.example/staj/";
const HOSTS = ["a.example", "*.b.example", "http://c.example", "d.example:8443"];
const keys = (findings) => findings.map(([key]) => key);
const told = (text) => keys(inspectText(text, SITE));
const header = (policy) => `Content-Security-Policy: ${policy}`;
const page = (body, head = "") =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const SCRIPT = '<script type="module" src="https://rehber.example/gomme/v1/embed.js">';
const ELEMENT = '<rehber-hesaplayici ad="x"><a href="/">x</a></rehber-hesaplayici>';
const frame = (more) =>
  `<iframe src="https://rehber.example/gomme/x/" ${more}></iframe>`;

for (const [address, allowed] of [
  ["https://a.example/sayfa", true],
  ["https://x.a.example/", false],
  ["https://x.y.b.example/", true],
  ["https://b.example/", false],
  ["https://kotub.example/", false],
  ["http://c.example/", true],
  ["https://c.example/", true],
  ["http://a.example/sayfa", false],
  ["https://d.example:8443/", true],
  ["https://d.example/", false],
  ["http://localhost:4000/", true],
  ["http://127.0.0.1/", true],
  ["http://fakulte.localhost/", true],
]) {
  test(`${address} is ${allowed ? "" : "not "}on the list`, () => {
    assert.equal(isAllowed(address, HOSTS, SITE), allowed);
  });
}

test("where the site itself is http, so may be the page", () => {
  assert.equal(isAllowed("http://a.example/", HOSTS, "http://rehber.example/"), true);
});

test("an address that is none, or no page's, is told", () => {
  assert.deepEqual(keys(inspectAddress("a.example", HOSTS, SITE)), [
    "look_not_address",
  ]);
  assert.deepEqual(keys(inspectAddress("javascript:alert(1)", HOSTS, SITE)), [
    "look_not_address",
  ]);
});

test("an unknown host is named", () => {
  assert.deepEqual(inspectAddress("https://z.example/a", HOSTS, SITE), [
    ["look_host_unknown", "bad", { host: "z.example" }],
  ]);
});

test("a page of https cannot show a frame of http", () => {
  const found = inspectAddress("https://a.example/", HOSTS, "http://rehber.example/");

  assert.deepEqual(keys(found), ["look_mixed", "look_host_known"]);
});

test("policies are read from headers and from the page, several in one too", () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">`;
  const found = policiesIn(`${header("default-src 'self', img-src *")}\n${meta}`);

  assert.deepEqual(
    found.map((policy) => [...policy.keys()]),
    [["default-src"], ["img-src"], ["frame-src"]],
  );
});

for (const [policy, expected] of [
  ["default-src 'self'", ["look_policy_frame", "look_policy_script"]],
  ["default-src https:", ["look_policy_fine"]],
  ["default-src *; script-src 'self'", ["look_policy_script"]],
  ["frame-src https://rehber.example", ["look_policy_fine"]],
  ["frame-src http://rehber.example", ["look_policy_fine"]],
  ["frame-src wss://rehber.example", ["look_policy_frame"]],
  ["frame-src *.example; script-src rehber.example/staj/", ["look_policy_fine"]],
  ["frame-src https://rehber.example:8443", ["look_policy_frame"]],
  ["frame-src https://rehber.example:*", ["look_policy_fine"]],
  ["child-src 'none'", ["look_policy_frame"]],
  ["script-src https: 'strict-dynamic' 'nonce-a'", ["look_policy_script"]],
  ["script-src-elem rehber.example; script-src 'none'", ["look_policy_fine"]],
  ["img-src 'self'", ["look_policy_fine"]],
  ["sandbox allow-scripts", ["look_policy_sandbox"]],
  ["sandbox allow-scripts allow-same-origin", ["look_policy_fine"]],
]) {
  test(`of the policy "${policy}" is told: ${expected}`, () => {
    assert.deepEqual(told(header(policy)), expected);
  });
}

test("what a policy forbids is named with what to add", () => {
  const [[, , words]] = inspectText(header("frame-src 'self'"), SITE);

  assert.deepEqual(words, {
    directive: "frame-src 'self'",
    origin: "https://rehber.example",
  });
});

for (const [name, text, expected] of [
  ["a sound page", page(ELEMENT, SCRIPT), ["look_no_policy", "look_fine"]],
  ["a page without us", page("<p>x"), ["look_no_policy", "look_no_widget"]],
  ["a stripped script", page(ELEMENT), ["look_no_policy", "look_no_script"]],
  ["no height", page(frame("")), ["look_no_policy", "look_frame_height"]],
  [
    "a height in its style",
    page(frame('style="height:9em"')),
    ["look_no_policy", "look_fine"],
  ],
  [
    "a sandbox",
    page(frame('height="9" sandbox')),
    ["look_no_policy", "look_frame_sandbox"],
  ],
  [
    "half a sandbox",
    page(frame("height=9 sandbox='allow-scripts'")),
    ["look_no_policy", "look_frame_sandbox"],
  ],
  [
    "an open sandbox",
    page(frame('height=9 sandbox="allow-same-origin allow-scripts"')),
    ["look_no_policy", "look_fine"],
  ],
  [
    "an insecure address",
    page(frame("height=9").replace("https:", "http:")),
    ["look_no_policy", "look_insecure"],
  ],
  [
    "no doctype",
    `<html>${SCRIPT}${ELEMENT}`,
    ["look_no_policy", "look_quirks", "look_fine"],
  ],
  [
    "a comment before the doctype",
    `<!-- a -->${page(ELEMENT, SCRIPT)}`,
    ["look_no_policy", "look_fine"],
  ],
  [
    "a base",
    page(ELEMENT, `<base href="/">${SCRIPT}`),
    ["look_no_policy", "look_base", "look_fine"],
  ],
  [
    "headers above the source",
    `X-Frame-Options: DENY\n${header("frame-src 'none'")}\n\n${page(ELEMENT, SCRIPT)}`,
    ["look_policy_frame", "look_frame_options"],
  ],
  ["nothing", " ", []],
]) {
  test(`of ${name} is told what stops it`, () => {
    assert.deepEqual(told(text), expected);
  });
}
