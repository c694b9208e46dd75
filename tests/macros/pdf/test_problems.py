"""What stops the press is told at its line, in Turkish."""

import shutil

import pytest

from macros.checks import check_content
from macros.content.problems import Problem
from macros.pdf import build as pdf
from macros.pdf import typst_process as pdf_typst
from macros.pdf.problems import PdfError, problems_of
from tests.macros.conftest import AS_OF

FIRST = "Kitap ayırtabilirsiniz."
CHAPTER = "content/guidelines/odunc.yml"


@pytest.fixture
def press(handbook, root, tmp_path):
    """Return what prints the handbook with one sentence changed."""
    (handbook / "node_modules").symlink_to(root / "node_modules")

    def run(sentence, file=CHAPTER, first=FIRST, only="rehber/odunc.pdf"):
        path = handbook / file
        path.touch()
        path.write_text(path.read_text("utf-8").replace(first, sentence, 1), "utf-8")
        content, problems = check_content(handbook)
        assert content
        assert not problems
        with pytest.raises(PdfError) as stopped:
            list(pdf.write_pdfs(content, AS_OF, tmp_path, [only]))
        return [str(problem) for problem in stopped.value.problems]

    return run


def test_every_letter_without_a_shape_is_told(press):
    told = press("Mücbir 🦄 sebep 漢 yoksa.")

    assert told == [
        f"{CHAPTER}:4: '漢' basılamıyor: yazı tipinde yok; başka türlü yazın.",
        f"{CHAPTER}:4: '🦄' basılamıyor: yazı tipinde yok; başka türlü yazın.",
    ]


def test_a_word_wider_than_the_line_is_told(press):
    told = press("Mücbir " + "a" * 200)

    [problem] = told
    assert problem.startswith(f"{CHAPTER}:4: 'aaaaaaaaaaaaaaaaaaaa…' basılamıyor")


def test_a_table_whose_head_is_too_wide_is_told(press):
    file = "content/wording.yml"
    word = "Dayandığımaddelerinhepsibirarada"

    [told] = press(f"pdf_rule_clauses: {word}\n", file, first="", only="rehber.pdf")

    assert told.startswith(file)
    assert f"'{word[:20]}…' basılamıyor" in told


def test_a_typeface_that_is_not_there_is_told(handbook):
    with pytest.raises(PdfError, match=r"Yazı tipi yok: SourceSans3-Regular\.ttf"):
        pdf.typeface(handbook)


def test_an_unknown_typeface_is_no_silent_fallback(content, monkeypatch, tmp_path):
    shutil.copytree(pdf_typst.TEMPLATES, tmp_path / "templates")
    style = tmp_path / "templates" / "style.typ"
    style.write_text(style.read_text("utf-8").replace("Source Sans 3", "Yok"), "utf-8")
    monkeypatch.setattr(pdf_typst, "TEMPLATES", tmp_path / "templates")

    with pytest.raises(PdfError, match="unknown font family"):
        list(pdf.write_pdfs(content, AS_OF, tmp_path, ["rehber/odunc.pdf"]))


def test_a_picture_without_words_stops_the_press(content, monkeypatch, tmp_path):
    shutil.copytree(pdf_typst.TEMPLATES, tmp_path / "templates")
    blocks = tmp_path / "templates" / "blocks.typ"
    blocks.write_text(blocks.read_text("utf-8").replace(", alt: code.alt", ""), "utf-8")
    monkeypatch.setattr(pdf_typst, "TEMPLATES", tmp_path / "templates")

    with pytest.raises(PdfError, match="alt"):
        list(pdf.write_pdfs(content, AS_OF, tmp_path, ["rehber/odunc.pdf"]))


def test_what_is_not_known_is_told_as_it_is(content):
    [problem] = problems_of("something new", content, lambda _: True)

    assert isinstance(problem, Problem)
    assert problem.message == "PDF yapılamadı: something new"


def test_the_command_tells_and_fails(rehber, handbook):
    run = rehber(handbook, "pdf", "rehber/odunc.pdf")

    assert run.status == 1
    assert "package.json:1: Yazı tipi yok" in run.out
