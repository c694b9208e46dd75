"""The answers with several options that rules tell apart."""

from typing import Any

from interactive.core.questions import Option
from interactive.core.space.choice_classes import choice_classes
from tests.interactive.sample_questions import question

DOCS = question("docs", "choices", options=tuple(Option(id=o, text="") for o in "pqr"))


def test_only_what_rules_ask_for_makes_a_class():
    cases: list[Any] = [
        ("", False, False, ["–"]),
        ("q", False, False, ["–", "q"]),
        ("q", False, True, ["–", "p", "q", "pq"]),
        ("", True, False, ["–", "p", "pq", "pqr"]),
        ("p", True, False, ["–", "q", "qr", "p", "pq", "pqr"]),
        ("pqr", True, True, ["–", "r", "q", "qr", "p", "pr", "pq", "pqr"]),
    ]
    for named, counted, emptied, expected in cases:
        classes = choice_classes(
            DOCS, frozenset(named), counted=counted, emptied=emptied
        )

        assert ["".join(each.answer or ()) or "–" for each in classes] == expected  # type: ignore[arg-type]
