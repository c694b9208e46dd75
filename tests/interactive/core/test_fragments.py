"""Parts that every kind shows alike."""

import re

import pytest

from interactive.core.context import read_context
from interactive.core.fragments import cites, footnote, page_links
from interactive.core.markup import to_html, to_text


@pytest.fixture
def context(document_for):
    return read_context(document_for({}, links={"liste:a": "Bir liste"}))


def test_clauses_and_links_to_pages_are_named(context, words):
    shown = to_html(page_links(context, ["liste:a"], "more"), str)

    assert shown == '<p class="more"><a href="liste:a">Bir liste</a></p>'
    assert page_links(context, [], "more") == ""
    cited = to_text(cites(context, ["S1.1", "S9.2"]))
    assert cited == f"{words['cites_label']} S1.1 S9.2"


def test_the_footnote_tells_its_days_and_the_edition_apart(context, words):
    edition = {"id": "1", "label": "Üçüncü", "checked_on": "2026-01-05"}
    known = {"since": "2021-01-01", "today": "2026-07-08", "as_of": "2026-07-07"}
    lines = {
        "since": words["result_since"].format(day="1 Ocak 2021"),
        "today": words["result_today"].format(day="8 Temmuz 2026 Çarşamba"),
        "built": words["result_built"].format(day="7 Temmuz 2026"),
        "edition": words["result_edition"].format(
            edition="Üçüncü", checked_on="5 Ocak 2026"
        ),
    }
    # Where no day is known the edition says since when.
    by_edition = words["result_since_edition"].format(edition="Üçüncü")
    for since, first in (("2021-01-01", lines["since"]), (None, by_edition)):
        dates = known | {"since": since, "edition": edition}

        shown = to_html(footnote(context, dates), str)

        footnotes = re.findall(r'<span class="calculator__(.+?)">(.+?)</span>', shown)
        assert footnotes == [*(lines | {"since": first}).items()]
