"""Every page as Markdown, from the content alone."""

import re
from datetime import date
from html import escape, unescape

import pytest
import yaml
from markdown import Markdown
from mkdocs.utils.meta import get_data

from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.pages.renderer import Renderer, heading, with_search_boost
from tests.conftest import loaded
from tests.content_changes import apply
from tests.macros.conftest import pages_of

LOCKED = {
    "hesaplayicilar/kart/": {
        "file": "calculators/kart.yml",
        "find": "title: Kart a",
        "put": "title: 🔒 Kart a",
    },
    "kontrol-listeleri/kart-alirken/": {
        "file": "checklists/kart-alirken.yml",
        "find": "when: B",
        "put": "when: 🔒 B",
    },
    "rehber/": {"file": "wording.yml", "write": "chapters_description: 🔒 Bölümler"},
}
VALUES = """\
  - {valid_from: 2026-01-01, value: 21, clause: M1.2, checked_on: 2026-04-05}
  - {valid_from: 2027-01-01, value: null, clause: M1.2, checked_on: 2026-04-05}
"""
FIRST_DAYS = ("2020-01-01", "2026-01-01", "2027-01-01")
SHOWN = {
    "2019-12-31": "(bu gün için sayı yok)",
    "2020-01-01": "14 gün",
    "2025-12-31": "14 gün",
    "2026-01-01": "21 gün",
    "2027-01-01": "(bu gün için sayı yok)",
}


def test_every_page_begins_with_plain_front_matter(pages):
    for page in pages.values():
        _, front, body = page.markdown.split("---\n", 2)
        matter = yaml.safe_load(front)
        assert matter["title"] == page.title
        assert matter["description"]
        assert matter["kind"]
        assert "{{" not in body
        assert "{%" not in body


def test_titles_and_descriptions_may_hold_any_letter(handbook):
    apply([*LOCKED.values()], handbook / "content")

    pages = pages_of(loaded(handbook))

    for address in LOCKED:
        page = pages[address]
        _, matter = get_data(page.markdown)
        assert matter["title"] == page.title
        assert "🔒 " in f"{matter['title']}{matter['description']}"
        assert matter["kind"] in {"calculator", "checklist", "chapters"}


def test_text_has_its_links_and_parameters_filled_in(edition):
    text = "[x](terim:odunc) {odunc-suresi}"

    assert Renderer(edition).inline(text, "rehber/uyelik/") == (
        '<a href="../../sozluk/#odunc">x</a> 14 gün'
    )


def text_of(page):
    """Return the text below the front matter of a page, without its tags."""
    body, _ = get_data(page.markdown)
    return re.sub(r"<[^>]*>", "", body)


@pytest.mark.slow
def test_a_parameter_has_the_value_of_the_day(handbook):
    later = {"file": "parameters/odunc-suresi.yml", "append": VALUES}
    apply([later], handbook / "content")
    content = loaded(handbook)
    for day, shown in SHOWN.items():
        pages = pages_of(content, date.fromisoformat(day))

        chapter = pages["rehber/odunc/"].markdown
        assert f"Süresi {shown}" in text_of(pages["rehber/odunc/"])
        # What is known to come stands beside it once, for who reads the page later.
        coming = [first for first in FIRST_DAYS if first > day]
        for mark in re.findall(r'<span data-from="[^>]*>', chapter):
            assert re.findall(r'data-on-(\S+?)="', mark) == coming
        row = pages["kaynaklar/"].markdown.split("Ödünç süresi</th>")[1]
        row = row.split("</tr>")[0]
        assert re.search(f'data-label="Değeri">(<span[^>]*>)?{re.escape(shown)}', row)
        # The clause and the check are those of the value that is shown.
        assert ("M1.2" in row) is (day >= "2026" or day < "2020")


def test_a_coming_change_is_announced_in_words_wherever_the_number_stands(handbook):
    later = {"file": "parameters/odunc-suresi.yml", "append": VALUES}
    apply([later], handbook / "content")
    pages = pages_of(loaded(handbook), date(2025, 12, 31))

    change = "14 gün (1 Ocak 2026'dan başlayarak 21 gün) (1 Ocak 2027'den"
    for address in ("rehber/odunc/", "sozluk/", "kaynaklar/"):
        sentence = f"{change} başlayarak geçerli değil)"
        assert text_of(pages[address]).count(sentence) == 1
    # Who was told of it once reads the number alone.
    assert "Kitabı 14 gün içinde" in text_of(pages["rehber/odunc/"])
    # Rules of a calculator say it in a sentence of their own.
    rules = pages["hesaplayicilar/iade/"].markdown
    assert "1 Ocak 2026'dan başlayarak: Kitabı 21 gün içinde getirin." in rules
    table = pages["hesaplayicilar/iade/tablo/"].markdown
    assert all('data-from="2026-01-01"' in page for page in (rules, table))
    assert "data-from" not in pages["rehber/uyelik/"].markdown


def test_letters_of_the_glossary_are_turkish_capitals(handbook):
    terms = "".join(
        f"  - {{id: t{number}, term: {term}, text: Söz.}}\n"
        for number, term in enumerate(("ısı", "iade", "ücret"))
    )
    apply([{"file": "glossary.yml", "append": terms}], handbook / "content")

    page = pages_of(loaded(handbook))["sozluk/"].markdown

    assert re.findall(r"<h2[^>]*>(.)</h2>", page) == ["O", "Ö", "I", "İ", "Ü"]


def test_a_chapter_has_its_pager_its_clauses_and_its_history_marked(pages):
    chapter, old = pages["rehber/uyelik/"].markdown, pages["rehber/odunc/"].markdown

    assert 'class="pager"' in chapter
    assert 'class="pager"' not in pages["birimler/"].markdown
    assert '<a href="../../kaynaklar/#M1.1">M1.1</a> Kart için bankoya' in chapter
    assert 'data-role="history"' in old
    assert "Artık geçerli değil" in old


def test_templates_case_and_sort_nothing_by_english_rules(root):
    # `lower` is our own filter in macros/pages/templates; elsewhere it is Jinja's.
    for folder, filters in {
        "macros/pages/templates": "upper|title|capitalize|sort(?!\\(attribute='day')",
        "site_overrides": "lower|upper|title|capitalize|sort",
    }.items():
        files = [*(root / folder).rglob("*.j2"), *(root / folder).rglob("*.html")]
        assert files
        for path in files:
            assert not re.search(rf"\|\s*({filters})\b", path.read_text("utf-8")), path


def test_pages_in_another_language_show_no_sentence_of_the_default(handbook, pages):
    english = {"file": "site.yml", "append": "language: en\n"}
    apply([english], handbook / "content")
    sentences = [
        text
        for text in messages(DEFAULT_LANGUAGE).values()
        if len(text) > 30 and set(text) != {"."}
    ]

    def shown(some_pages):
        texts = [escape(page.markdown) for page in some_pages.values()]
        return {s for s in map(escape, sentences) if any(s in text for text in texts)}

    assert len(shown(pages)) > 100
    assert shown(pages_of(loaded(handbook))) == set()


def test_a_page_tells_the_search_its_boost_unless_it_is_the_usual_one():
    page = "---\ntitle: x\n---\nText"

    assert with_search_boost(page, 25).startswith("---\nsearch: {boost: 0.25}\n")
    assert with_search_boost(page, None) == page


def test_a_heading_reads_in_the_table_of_contents_as_it_is_written():
    title = """Kapı'nda "A" & <b>, #1 *x* _y_ [z](u) {{w}} \\ 1. 🎓"""
    markdown = Markdown(extensions=["toc", "attr_list"])

    html = markdown.convert(f"## {heading(title)} {{: #part }}")

    [entry] = markdown.toc_tokens  # type: ignore[attr-defined]
    assert (unescape(entry["name"]), entry["id"]) == (title, "part")
    assert unescape(html) == f'<h2 id="part">{title}</h2>'


def test_a_table_of_data_names_its_columns_and_rows(pages):
    page = pages["rehber/salon/"].markdown

    assert "<caption>Salonlar ve sandalyeleri</caption>" in page
    assert page.count('<th scope="col" role="columnheader">') == 4
    assert '<th scope="row" role="rowheader">Akasya</th>' in page
    # The space parts the words in the search; a narrow screen shows the column's name.
    assert 'data-label="Sandalye">12</td> <td role="cell" data-label="Kat">' in page
    assert "\nstyles: [data-table]\n" in page
    assert "data-table" not in pages["rehber/odunc/"].markdown


def test_what_stands_below_a_sentence_and_above_it_is_shown(pages):
    page = pages["rehber/salon/"].markdown

    assert '<h3 class="statement__question">Hangi salonlar var?</h3>' in page
    assert "<li>Sandalye sayısına bakın.</li>" in page
    assert "<span>Not · Okur Hizmetleri</span>" in page
