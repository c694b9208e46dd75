"""Typst in a process of its own: what it refuses, and when it ends."""

from datetime import UTC, datetime

import pytest

from macros.pdf import typst_process
from macros.pdf.build import typeface
from macros.pdf.typst_process import MAX_LETTERS, Typesetter, TypstError

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
LETTER = """#set document(title: "x")
#set text(font: "Source Sans 3", fallback: false)
#json("document.json").text
"""
"""A document of one letter, which PDF/UA refuses if the typeface lacks it."""


@pytest.fixture(autouse=True)
def templates(tmp_path, monkeypatch):
    (tmp_path / "letter.typ").write_text(LETTER, "utf-8")
    monkeypatch.setattr(typst_process, "TEMPLATES", tmp_path)


def test_after_a_refused_document_the_next_is_made():
    with Typesetter(typeface()) as typesetter:
        assert typesetter.pdf("letter", {"text": "ğ"}, {}, WHEN).startswith(b"%PDF")
        with pytest.raises(TypstError, match="could not be displayed"):
            typesetter.pdf("letter", {"text": "漢"}, {}, WHEN)
        assert typesetter.pdf("letter", {"text": "İ"}, {}, WHEN)


def test_its_process_takes_no_other_document_after_many_letters_and_ends():
    with Typesetter(typeface()) as typesetter:
        typesetter.pdf("letter", {"text": "a"}, {}, WHEN)
        first = typesetter.process
        typesetter.letters = MAX_LETTERS + 1
        typesetter.pdf("letter", {"text": "a"}, {"pages": {"a": 1}}, WHEN)
        same = typesetter.process
        typesetter.pdf("letter", {"text": "b"}, {}, WHEN)
        second = typesetter.process

    assert first
    assert second
    assert same is first
    assert first is not second
    assert first.returncode == second.returncode == 0
    assert typesetter.process is None
