"""The PDFs as files: which there are, their bytes, their text."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pikepdf
import pytest
from markupsafe import Markup

from interactive.core.markup import to_text
from macros.checks import check_content
from macros.handbook import inline_markup as prose
from macros.pdf.build import documents, timestamp_of, write_pdfs
from macros.pdf.calculators import PrintedCalculator
from macros.pdf.documents import DocumentBuilder
from tests.conftest import ROOT, lend
from tests.macros.conftest import AS_OF, SITE, pages_of
from tests.macros.pdf_text import prose_of, squeezed, text_of

LIGATURES = {chr(code) for code in range(0xFB00, 0xFB07)}
HOSTILE = """#panic(1) $x^2$ *b* _e_ <a> @ref `c` \\ // /* */ #( ) ~ --- = \\u41 ]"""


@pytest.fixture(scope="module")
def pages(content):
    """Return the text of the site's pages."""
    pages = pages_of(content, AS_OF).values()
    return squeezed(" ".join(_untagged(page.markdown) for page in pages))


def _untagged(markdown: str) -> str:
    return str(Markup(markdown).striptags())  # noqa: S704 - it is never shown


def sentences(content):
    """Yield every sentence of chapters, checklists and glossary."""
    for chapter in content.guidelines.values():
        yield from chapter.summary
        for section in chapter.sections:
            yield section.title
            yield from (statement.text for statement in section.statements)
    for checklist in content.checklists.values():
        yield checklist.when
        for item in checklist.items:
            yield from filter(None, (item.text, item.detail))
    for term in content.glossary.terms:
        yield term.text


def test_every_chapter_checklist_and_calculator_has_its_own_file(content, printed):
    expected = {"rehber.pdf", "rehber-tam.pdf"}
    expected |= {"rehber-buyuk-punto.pdf", "rehber-kitapcik.pdf"}
    expected |= {"yolum.pdf", "sayfam.pdf", "kontrol-listeleri.pdf"}
    expected |= {f"belgeler/{slug}.pdf" for slug in content.letters_on_paper}
    expected |= {f"rehber/{slug}.pdf" for slug in content.guidelines}
    expected |= {f"kontrol-listeleri/{slug}.pdf" for slug in content.checklists}
    expected |= {f"hesaplayicilar/{slug}.pdf" for slug in content.calculators_with_page}

    written = {path.relative_to(printed).as_posix() for path in printed.rglob("*.pdf")}

    assert written == expected == set(documents(DocumentBuilder(content, AS_OF)))


def test_sentences_clauses_and_terms_are_on_the_web_and_on_paper(
    content, edition, printed, pages
):
    book = prose_of(printed / "rehber-tam.pdf")
    texts = [prose.words(prose.parse(source)) for source in sentences(content)]
    texts += [clause.id + clause.text for clause in content.source.clauses]
    for term in content.glossary.terms:
        texts += [term.term, *term.synonyms]

    for text in texts:
        expected = squeezed(prose.fill(text, edition.numbers))
        assert expected in book, text
        assert expected in pages, text


def paragraphs_in(node):
    """Yield the paragraphs of a page fragment, those of nested lists too."""
    tag, _, *children = node
    if tag == "p":
        yield node
    for child in children:
        if not isinstance(child, str):
            yield from paragraphs_in(child)


def test_every_question_and_rule_of_a_calculator_is_on_paper(content, blocks, printed):
    book = prose_of(printed / "rehber-tam.pdf")
    for slug, spec in content.calculators_with_page.items():
        rules = PrintedCalculator(blocks, slug, AS_OF).calculator.describe()
        for paragraph in paragraphs_in(rules):
            is_cites = paragraph[1].get("class") == "cites"
            assert is_cites or squeezed(to_text(paragraph)) in book
        for question in spec.questions:
            assert squeezed(question.text) in book
        for example in spec.examples:
            assert squeezed(example.name) in book
            assert squeezed(example.why) in book


def test_text_can_be_copied_letter_by_letter(printed):
    for name in ("rehber.pdf", "rehber-buyuk-punto.pdf"):
        words = text_of(printed / name)

        assert {"İ", "ı", "ğ", "ş", "Ş", "Ü", "â"} <= set(words)
        assert not LIGATURES & set(words)
        assert not [letter for letter in words if 0xE000 <= ord(letter) <= 0xF8FF]
        assert "İÇIN" not in words


def test_every_sheet_has_its_sections_its_terms_and_its_page_on_the_web(
    content, edition, printed
):
    chapter = prose_of(printed / "rehber" / "odunc.pdf")

    for section in content.guidelines["odunc"].sections:
        assert squeezed(section.title) in chapter
    assert squeezed("Ödünç Geri vermek üzere alınan") in chapter
    for slug in content.checklists:
        words = prose_of(printed / "kontrol-listeleri" / f"{slug}.pdf")
        assert squeezed(content.words["pdf_fuller"]) in words
        short = edition.short_addresses[f"liste:{slug}"].rstrip("/")
        assert squeezed(f"/{short}") in words


def test_references_print_the_page_of_their_chapter(content, printed, book):
    with book.open_outline() as outline:
        [part] = [p for p in outline.root if p.title == content.words["chapters_title"]]
        pages = {child.title: _page_of(book, child) + 1 for child in part.children}
    words = " ".join(text_of(printed / "rehber.pdf").split())
    printed_pages = {
        title: {*map(int, re.findall(rf"{title} \(s\. (\d+)\)", words))}
        for title in pages
    }

    assert len(pages) == len(content.guidelines)
    assert any(printed_pages.values())
    assert {t: n for t, n in printed_pages.items() if n - {pages[t]}} == {}


def _page_of(pdf, item):
    return pdf.pages.index(pikepdf.Page(item.destination[0]))


def test_markup_of_typst_is_printed_not_executed(handbook, root, tmp_path):
    (handbook / "node_modules").symlink_to(root / "node_modules")
    yaml = handbook / "content" / "guidelines" / "odunc.yml"
    chapter = yaml.read_text("utf-8")
    hostile = HOSTILE.replace("'", "''")
    first = "Kitap ayırtabilirsiniz."
    yaml.write_text(chapter.replace(first, f"'{hostile}'", 1), "utf-8")
    content, problems = check_content(handbook)
    assert content, problems

    [path] = write_pdfs(content, AS_OF, tmp_path, ["rehber/odunc.pdf"])

    words = prose.words(prose.parse(HOSTILE))
    assert squeezed(words) in prose_of(path)
    assert "#panic(1)" in words


def test_the_same_content_gives_the_same_bytes_on_any_day(handbook, printed, tmp_path):
    site = lend(handbook) / "content" / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}address: {SITE}\n", "utf-8")
    names = ["rehber.pdf", "rehber-kitapcik.pdf", "kontrol-listeleri/salon-oncesi.pdf"]
    names += ["hesaplayicilar/salon.pdf", "hesaplayicilar/etkinlik.pdf"]
    command = [sys.executable, "-m", "macros", "--root", str(handbook), "pdf", *names]
    later = {"REHBER_TODAY": (AS_OF + timedelta(days=40)).isoformat()}
    environment = {**os.environ, "PYTHONHASHSEED": "1", **later}

    process = subprocess.run(
        [*command, "--to", str(tmp_path)], env=environment, cwd=ROOT, check=False
    )

    assert process.returncode == 0
    for name in names:
        assert (tmp_path / name).read_bytes() == (printed / name).read_bytes(), name


def test_the_time_of_a_reproducible_build_is_written_into_the_pdf(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    assert timestamp_of(date(2026, 1, 1)) == datetime(1970, 1, 2, tzinfo=UTC)


def test_an_unchanged_document_is_not_laid_out_again(content, tmp_path, monkeypatch):
    address, root = "kontrol-listeleri/salon-oncesi.pdf", tmp_path / "root"
    root.mkdir()
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    lent = replace(content, root=root)
    [first] = write_pdfs(lent, AS_OF, tmp_path / "first", [address])

    def refuse(*_):
        raise AssertionError("laid out again")

    monkeypatch.setattr("macros.pdf.build.pdf_of", refuse)
    [second] = write_pdfs(lent, AS_OF, tmp_path / "second", [address])
    assert second.read_bytes() == first.read_bytes()
    site = lent.site.model_copy(update={"title": "Başka"})
    with pytest.raises(AssertionError, match="laid out again"):
        list(write_pdfs(replace(lent, site=site), AS_OF, tmp_path, [address]))
