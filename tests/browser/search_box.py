"""Queries put to the search dialog of an open page, as fast as it answers."""

import re

from playwright.sync_api import expect

EMPTY = "material_search_result_placeholder"

ASK = """async ([queries, empty]) => {
  const input = document.querySelector("[name=query]");
  const meta = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  const { base } = JSON.parse(document.querySelector("#__config").text);
  const root = new URL(base, location);
  const changed = () => new Promise((done) => {
    const watch = new MutationObserver(() => (watch.disconnect(), done()));
    watch.observe(meta, { childList: true, characterData: true, subtree: true });
  });
  const type = (query) => {
    input.value = query;
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  };
  type("");
  while (meta.textContent !== empty) await new Promise((done) => setTimeout(done, 5));
  const results = [];
  for (const query of queries) {
    const answered = changed();
    type(query);
    await answered;
    // Material fills the list after the line above it: a turn later it is there.
    await new Promise((done) => setTimeout(done));
    const pages = [...list.children].map((item) => {
      const address = item.querySelector("a").href.slice(root.href.length);
      return item.querySelector(".search-answer") ? address : address.split("#")[0];
    });
    results.push([...new Set(pages)]);
  }
  return results;
}"""


def open_search(page):
    """Open the search of a page, ready to be typed into."""
    page.locator('[data-open="search"]').first.click()
    expect(page.get_by_role("textbox")).to_be_focused()


def ask(page, queries, words):
    """Return the pages found for each query, best first; the search is open.

    An answer to a common question stands before them, with its `#` part.
    """
    return page.evaluate(ASK, [[*queries], words[EMPTY]])


def search(page, query, words):
    """Type a query into the open search and return the result."""
    box, result = page.get_by_role("textbox"), page.locator(".md-search-result")
    status = result.get_by_role("status")
    box.fill("")
    box.press("End")
    expect(status).to_have_text(words[EMPTY])
    box.fill(query)
    box.press("End")
    expect(status).to_have_text(re.compile("bulun"))
    return result
