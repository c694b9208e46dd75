"""The search, under its own policy, in Firefox and in WebKit."""

import json

from tests.browser.others.conftest import within

OPENED = """() => {
  document.querySelector('[data-open="search"]').click();
  return document.querySelector("dialog.md-search").open }"""
TYPED = """() => {
  const input = document.querySelector("[name=query]");
  input.value = QUERY;
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  return true }"""
FIRST = """() => {
  const found = [...document.querySelectorAll(".md-search-result__item a")];
  return found.slice(0, 6).map((link) => link.href.split("#")[0]) }"""


QUERIES = {
    "SALON": "rehber/salon/",
    "kıtap almak": "rehber/odunc/",
    "ne zaman": "hesaplayicilar/iade/",
    "odünçç": "sozluk/",
}


def test_a_query_finds_its_page(browser, site, until):
    browser.open(f"{site}rehber/uyelik/")
    until(OPENED)
    for query, page in QUERIES.items():
        browser.run(TYPED.replace("QUERY", json.dumps(query)))

        assert within(20, lambda: f"{site}{page}" in browser.run(FIRST)), query  # noqa: B023 - called at once
