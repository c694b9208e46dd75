"""Parts that every kind shows alike."""

import re

from interactive.core.context import read_context
from interactive.core.fragments import cites, footnote, page_links
from interactive.core.markup import to_html, to_text


def test_the_clauses_that_something_rests_on_are_named(document_for, words):
    context = read_context(document_for({}))

    shown = to_text(cites(context, ["S1.1", "S9.2"]))

    assert shown == f"{words['cites_label']} S1.1 S9.2"


def test_links_to_pages_carry_the_pages_titles(document_for):
    context = read_context(document_for({}, links={"liste:a": "Bir liste"}))

    shown = to_html(page_links(context, ["liste:a"], "more"), str)

    assert shown == '<p class="more"><a href="liste:a">Bir liste</a></p>'


def test_without_links_nothing_is_shown(document_for):
    assert page_links(read_context(document_for({})), [], "more") == ""


def test_the_footnote_tells_its_three_days_and_the_edition_apart(document_for):
    document = document_for({})
    context = read_context(document)

    dates = {"since": "2021-01-01", "today": "2026-07-08", "as_of": "2026-07-07"}

    shown = to_text(footnote(context, {**dates, "edition": document["edition"]}))

    assert "1 Ocak 2021 tarihinden başlayarak" in shown
    assert "yapıldığı tarih: 7 Temmuz 2026" in shown
    assert "8 Temmuz 2026 Çarşamba" in shown
    assert "Deneme" in shown
    assert "5 Ocak 2026" in shown


def test_where_no_day_is_known_the_edition_says_since_when(document_for, words):
    context = read_context(document_for({}))
    edition = {"id": "1", "label": "Üçüncü", "checked_on": "2026-01-05"}
    dates = {"since": None, "today": "2026-07-08", "as_of": "2026-07-07"}

    shown = to_html(footnote(context, {**dates, "edition": edition}), str)

    lines = re.findall(r'<span class="(.+?)">(.+?)</span>', shown)
    assert [css for css, _ in lines] == [
        "calculator__since",
        "calculator__today",
        "calculator__built",
        "calculator__edition",
    ]
    assert lines[0][1] == words["result_since_edition"].format(edition="Üçüncü")
