"""The search, under its own policy, in Firefox and in WebKit."""

import json

import pytest

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
  return found.length ? found.slice(0, 6).map((link) => link.href) : null }"""


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("SALON", "rehber/salon/"),
        ("kıtap almak", "rehber/odunc/"),
        ("ne zaman", "hesaplayicilar/iade/"),
        ("odünçç", "sozluk/"),
    ],
)
def test_a_query_finds_its_page(browser, site, until, query, page):
    browser.open(f"{site}rehber/uyelik/")
    until(OPENED)

    browser.run(TYPED.replace("QUERY", json.dumps(query)))

    assert f"{site}{page}" in [url.split("#")[0] for url in until(FIRST)]
