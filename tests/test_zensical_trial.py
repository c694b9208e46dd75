"""The trial of Zensical notices what a page may lose."""

import pytest

from tests.zensical_trial import articles, gaps, write_markdown

PAGE = '<article class="a"><h1 id="x">Ad &amp; soyad</h1> <a href="../">b</a></article>'


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (PAGE, []),
        (PAGE.replace("soyad", "ad"), ["p: other words"]),
        (PAGE.replace(' id="x"', ""), ["p: anchors lost: x"]),
        (PAGE.replace("../", "/"), ["p: links lost: ../"]),
        (None, ["p: no page"]),
    ],
    ids=["same", "words", "anchor", "link", "page"],
)
def test_what_is_lost_is_named(tmp_path, built, expected):
    for folder, text in (("rendered", PAGE), ("site", built)):
        path = tmp_path / folder / "p" / "index.html"
        path.parent.mkdir(parents=True)
        if text:
            path.write_text(text, "utf-8")

    pages = articles(tmp_path / "rendered")
    write_markdown(pages, tmp_path / "docs")

    assert [*gaps(pages, tmp_path / "site")] == expected
    assert 'id="x"' in (tmp_path / "docs" / "p" / "index.md").read_text("utf-8")
