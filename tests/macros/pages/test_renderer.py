"""Every page as Markdown, from the content alone."""

import re
from datetime import date
from html import escape

import pytest
import yaml
from mkdocs.utils.meta import get_data

from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.content.loader import load_content
from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer, with_search_boost
from macros.pages.site import site_pages

DAY = date(2026, 3, 2)


def rendered(root, day=DAY):
    content, problems = load_content(root)
    assert content, problems
    return {page.address: page for page in site_pages(Renderer(Edition(content, day)))}


@pytest.fixture(scope="module")
def pages(content):
    return {page.address: page for page in site_pages(Renderer(Edition(content, DAY)))}


def test_every_page_begins_with_plain_front_matter(pages):
    for page in pages.values():
        _, front, body = page.markdown.split("---\n", 2)
        matter = yaml.safe_load(front)
        assert matter["title"] == page.title
        assert matter["description"]
        assert matter["kind"]
        assert "{{" not in body
        assert "{%" not in body


def test_a_title_may_hold_any_letter(handbook):
    path = handbook / "content" / "calculators" / "kart.yml"
    text = path.read_text("utf-8").replace("title: Kart", "title: 🔒 Kart", 1)
    path.write_text(text, "utf-8")

    page = rendered(handbook)["hesaplayicilar/kart/"]

    _, matter = get_data(page.markdown)
    assert matter["title"] == page.title
    assert page.title.startswith("🔒 ")
    assert matter["kind"] == "calculator"


def test_text_has_its_links_and_parameters_filled_in(content):
    renderer = Renderer(Edition(content, DAY))

    assert renderer.inline("[x](terim:odunc) {odunc-suresi}", "rehber/uyelik/") == (
        '<a href="../../sozluk/#odunc">x</a> 14 gün'
    )


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2019-12-31", "(bu gün için sayı yok)"),
        ("2020-01-01", "14 gün"),
        ("2025-12-31", "14 gün"),
        ("2026-01-01", "21 gün"),
        ("2027-01-01", "(bu gün için sayı yok)"),
    ],
)
def test_a_parameter_has_the_value_of_the_day(handbook, day, shown):
    path = handbook / "content" / "parameters" / "odunc-suresi.yml"
    later = "".join(
        f"  - {{valid_from: {start}, value: {value}, clause: M1.2,"
        " checked_on: 2026-04-05}\n"
        for start, value in (("2026-01-01", 21), ("2027-01-01", "null"))
    )
    path.write_text(path.read_text("utf-8") + later, "utf-8")

    pages = rendered(handbook, date.fromisoformat(day))

    assert f"Süresi {shown}" in pages["rehber/odunc/"].markdown
    row = pages["kaynaklar/"].markdown.split("Ödünç süresi</th>")[1].split("</tr>")[0]
    assert f">{shown}</td>" in row
    # The clause and the check are those of the value that is shown.
    assert ("M1.2" in row) is (day >= "2026" or day < "2020")


def test_what_an_editor_writes_is_text_on_every_page(handbook):
    for path in (handbook / "content").rglob("*.yml"):
        text = path.read_text("utf-8")
        pattern = r'^( *(?:- )?(?:title|text|name|term|rule|phase): )([^">{\n\[].*)$'
        marked = re.sub(pattern, r"\1<i>& \2", text, flags=re.MULTILINE)
        if path.name not in {"kart.yml", "iade.yml"}:
            path.write_text(marked, "utf-8")

    pages = rendered(handbook)

    for page in pages.values():
        body = page.markdown.split("---\n", 2)[2]
        assert "<i>" not in body, page.address
    assert "&lt;i&gt;&amp; Okur kartı" in pages["rehber/uyelik/"].markdown


def test_letters_of_the_glossary_are_turkish_capitals(handbook):
    path = handbook / "content" / "glossary.yml"
    terms = "".join(
        f"  - id: t{number}\n    term: {term}\n    text: Söz.\n"
        for number, term in enumerate(("ısı", "iade", "ücret"))
    )
    path.write_text(path.read_text("utf-8") + terms, "utf-8")

    capitals = re.findall(r"<h2[^>]*>(.)</h2>", rendered(handbook)["sozluk/"].markdown)

    assert capitals == ["O", "Ö", "I", "İ", "Ü"]


def test_a_page_without_neighbours_has_no_pager(pages):
    assert 'class="pager"' not in pages["birimler/"].markdown
    assert 'class="pager"' in pages["rehber/uyelik/"].markdown


def test_every_link_from_a_statement_opens_the_clause_itself(pages):
    shown = pages["rehber/uyelik/"].markdown

    assert '<a href="../../kaynaklar/#M1.1">M1.1</a> Kart için bankoya' in shown


def test_history_is_marked_as_such(pages):
    shown = pages["rehber/odunc/"].markdown

    assert 'data-role="history"' in shown
    assert "Artık geçerli değil" in shown


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
    site = handbook / "content" / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}language: en\n", "utf-8")
    sentences = [text for text in messages(DEFAULT_LANGUAGE).values() if len(text) > 30]
    english = rendered(handbook).values()

    def shown(some_pages):
        texts = [escape(page.markdown) for page in some_pages]
        return {s for s in map(escape, sentences) if any(s in text for text in texts)}

    assert len(shown(pages.values())) > 100
    assert shown(english) == set()


PAGE = "---\ntitle: x\n---\nText"


def test_a_page_tells_the_search_its_boost_in_its_front_matter():
    assert with_search_boost(PAGE, 25).startswith("---\nsearch: {boost: 0.25}\n")


def test_a_page_of_the_usual_weight_says_nothing():
    assert with_search_boost(PAGE, None) == PAGE
