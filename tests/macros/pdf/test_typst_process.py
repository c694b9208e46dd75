"""Typst in a process of its own: what it refuses, and when it ends."""

from datetime import UTC, datetime

import pytest

from macros.pdf import typst_process
from macros.pdf.build import typeface
from macros.pdf.typst_process import MAX_LETTERS, Typesetter, TypstError

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
LETTER = """#set document(title: "x")
#set text(font: "Source Sans 3", fallback: false)
#sys.inputs.document
"""
"""A document of one letter, which PDF/UA refuses if the typeface lacks it."""


@pytest.fixture(autouse=True)
def templates(tmp_path, monkeypatch):
    (tmp_path / "letter.typ").write_text(LETTER, "utf-8")
    monkeypatch.setattr(typst_process, "TEMPLATES", tmp_path)


def test_after_a_refused_document_the_next_is_made():
    with Typesetter(typeface()) as typesetter:
        assert typesetter.pdf("letter", "ğ", WHEN).startswith(b"%PDF")
        with pytest.raises(TypstError, match="could not be displayed"):
            typesetter.pdf("letter", "漢", WHEN)
        assert typesetter.pdf("letter", "İ", WHEN)


def test_its_process_ends_after_many_letters_and_at_the_end():
    with Typesetter(typeface()) as typesetter:
        typesetter.pdf("letter", "a", WHEN)
        first = typesetter.process
        typesetter.letters = MAX_LETTERS
        typesetter.pdf("letter", "b", WHEN)
        ended = typesetter.process
        typesetter.pdf("letter", "c", WHEN)
        second = typesetter.process

    assert ended is None
    assert first
    assert second
    assert first is not second
    assert first.returncode == second.returncode == 0
    assert typesetter.process is None
