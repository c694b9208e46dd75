"""Typst's errors are reported at their line in the YAML, in Turkish."""

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
def problems_with(handbook, tmp_path):
    """Return what prints the handbook with one sentence changed and fails."""

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


def test_a_table_header_that_is_too_wide_is_named(problems_with):
    file, word = "content/wording.yml", "Dayandığımaddelerinhepsibirarada"

    # A word that only contains it is not the cause.
    line = f"pdf_rule_clauses: {word}\npdf_contents: {word}x\n"
    [problem] = problems_with(line, file, first="", only="rehber-tam.pdf")

    assert problem.startswith(file)
    assert "'Dayandığımadd…rarada' basılamıyor" in problem


def test_a_missing_typeface_is_named_by_the_command_too(handbook, rehber, monkeypatch):
    missing = ["SourceSans3-Regular.ttf"]
    monkeypatch.setattr(pdf, "missing_files", lambda: missing)
    with pytest.raises(PdfError, match=r"Yazı tipi yok: SourceSans3-Regular\.ttf"):
        pdf.typeface()

    run = rehber(handbook, "pdf", "rehber/odunc.pdf")
    assert run.status == 1
    assert "package.json:1: Yazı tipi yok" in run.out


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("style.typ", "Source Sans 3", "Yok"), "unknown font family"),
        (("blocks.typ", ", alt: code.alt", ""), "alt"),
    ],
    ids=["unknown typeface", "picture without a description"],
)
def test_a_template_with_a_mistake_is_refused(
    content, monkeypatch, tmp_path, change, message
):
    file, old, new = change
    templates = tmp_path / "templates"
    shutil.copytree(pdf_typst.TEMPLATES, templates)
    text = (templates / file).read_text("utf-8")
    assert old in text
    (templates / file).write_text(text.replace(old, new), "utf-8")
    monkeypatch.setattr(pdf_typst, "TEMPLATES", templates)
    # No document of other templates is taken from the cache.
    monkeypatch.setattr(pdf, "_tools", lambda _: str(templates))

    with pytest.raises(PdfError, match=message):
        list(pdf.write_pdfs(content, AS_OF, tmp_path, ["rehber/odunc.pdf"]))


def test_an_unknown_error_is_reported_as_it_is(content):
    [problem] = problems_of("something new", content)

    assert isinstance(problem, Problem)
    assert problem.message == "PDF yapılamadı: something new"
