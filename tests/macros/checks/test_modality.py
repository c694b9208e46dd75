"""Modality: what may be told how."""

import pytest

from macros.checks.modality import check, statements_and_items
from macros.content.loader import load_content

GOOD = {
    "a fact told as information": ("clauses: [M1.2]", "modality: info"),
    "one of several forces": ("clauses: [M2.1, M2.2]", "modality: must"),
    "the other of several forces": ("clauses: [M2.1, M2.2]", "modality: may"),
    "a note that rests on nothing": ("role: note", "modality: info"),
    "a note that rests on a clause": ("role: note", "clauses: [M2.2]"),
    "a warning": ("role: warning", "clauses: [M2.2]"),
    "history beside what is valid": (
        "role: history",
        "clauses: [M2.1, M3.1]",
    ),
    "what the source does not say": ("role: outside", "written_on: 2026-03-02"),
}
BAD = {
    "information of a duty": ("clauses: [M1.1]", "modality: info"),
    "a force that no clause has": ("clauses: [M2.1, M2.2]", "modality: should"),
    "a force that rests on nothing": ("role: note", "modality: must"),
    "history that rests on nothing": ("role: history",),
    "a warning that rests on nothing": ("role: warning",),
}


def problems_with(handbook, lines):
    path = handbook / "content" / "guidelines" / "odunc.yml"
    indented = "\n        ".join(lines)
    text = path.read_text("utf-8").replace("role: note", indented)
    path.write_text(text, "utf-8")
    content, _ = load_content(handbook)
    assert content
    return [*check(content)]


@pytest.mark.parametrize("lines", GOOD.values(), ids=GOOD)
def test_what_keeps_to_the_force_of_its_clauses_may_be_told(handbook, lines):
    assert problems_with(handbook, lines) == []


@pytest.mark.parametrize("lines", BAD.values(), ids=BAD)
def test_what_blurs_the_force_of_its_clauses_is_a_problem(handbook, lines):
    [problem] = problems_with(handbook, lines)

    assert problem.line == 21


def test_statements_and_items_are_told_with_their_places(content):
    for name, path, statement in statements_and_items(content):
        data = content.files[name].data
        for part in path:
            data = data[part]
        assert data["text"] == statement.text
