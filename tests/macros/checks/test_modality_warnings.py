"""A sentence that says another force than its clauses is told, if that is sure."""

import pytest

from macros.checks.modality_warnings import words_at_odds
from tests.conftest import loaded
from tests.content_changes import apply

CHAPTER = "guidelines/uyelik.yml"
SOURCE = "sources/yonerge-3.yml"
TEXT = "Kart almak için bankoya kimliğinizle gelmelisiniz."


@pytest.fixture
def warned(handbook):
    """Return what is told of a sentence on a clause of some force."""

    def told_of(text, modality):
        source = handbook / "content" / SOURCE
        clause, rest = source.read_text("utf-8").split("id: M1.1", 1)
        head, tail = rest.split("modality: ", 1)
        line_end = tail.index("\n") if "\n" in tail.split(",")[0] else tail.index(",")
        written = f"{clause}id: M1.1{head}modality: {modality}{tail[line_end:]}"
        source.write_text(written, "utf-8")
        apply([{"file": CHAPTER, "find": TEXT, "put": text}], handbook / "content")
        warnings = [*words_at_odds(loaded(handbook))]
        return [each for each in warnings if each.file.endswith(CHAPTER)]

    return told_of


@pytest.mark.parametrize(
    ("text", "modality", "word"),
    [
        ("Kart almak zorunludur.", "should", "zorunludur"),
        ("Kart almak zorundasınız.", "may", "zorundasınız"),
        ("Kart almanız önerilir.", "must", "önerilir"),
        ("Kart almak zorunludur.", "must", None),
        ("Kart almanız önerilir.", "should", None),
        # What is denied, an adjective, and a sentence with both, are not sure.
        ("Kart almak zorunludur değil.", "should", None),
        ("Zorunlu kart buradadır.", "should", None),
        ("Kart almak zorunludur, saklamanız önerilir.", "should", None),
        ("Kart almanız gerekir.", "should", None),
    ],
)
def test_words_at_odds_with_the_clause_are_told_at_their_line(
    warned, text, modality, word
):
    told = warned(text, modality)

    assert [each.line for each in told] == ([10] if word else [])
    assert all(f"Cümle '{word}' diyor" in each.message for each in told)
