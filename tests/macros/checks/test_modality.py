"""Modality: what may be said with which force."""

from dataclasses import replace
from datetime import date

from macros.checks.modality import check, statements_and_items

GOOD = {
    "a fact told as information": {"clauses": ("M1.2",), "modality": "info"},
    "one of several modalities": {"clauses": ("M2.1", "M2.2"), "modality": "must"},
    "the other of several": {"clauses": ("M2.1", "M2.2"), "modality": "may"},
    "a note without a clause": {"role": "note", "modality": "info"},
    "a note with a clause": {"role": "note", "clauses": ("M2.2",)},
    "a warning": {"role": "warning", "clauses": ("M2.2",)},
    "history beside what is valid": {"role": "history", "clauses": ("M2.1", "M3.1")},
    "information of our own": {"role": "outside", "written_on": date(2026, 3, 2)},
}
BAD = {
    "a duty told as information": {"clauses": ("M1.1",), "modality": "info"},
    "a modality of no clause": {"clauses": ("M2.1", "M2.2"), "modality": "should"},
    "a duty without a clause": {"role": "note", "modality": "must"},
    "history without a clause": {"role": "history"},
    "a warning without a clause": {"role": "warning"},
}


def problems_with(content, changes):
    """Return the problems when the first statement of a chapter is changed."""
    chapter = content.guidelines["odunc"]
    section, *sections = chapter.sections
    plain = {"clauses": (), "modality": None, "role": "plain", "written_on": None}
    first = section.statements[0].model_copy(update=plain | changes)
    section = section.model_copy(update={"statements": (first,)})
    chapter = chapter.model_copy(update={"sections": (section, *sections)})
    return [*check(replace(content, guidelines={"odunc": chapter}))]


def test_a_statement_keeps_to_the_modality_of_its_clauses(content):
    line = content.files["guidelines/odunc"].line(("sections", 0, "statements", 0))
    for name, changes in GOOD.items():
        assert problems_with(content, changes) == [], name
    for name, changes in BAD.items():
        assert [p.line for p in problems_with(content, changes)] == [line], name


def test_statements_and_items_come_with_their_paths(content):
    for name, path, statement in statements_and_items(content):
        part = content.files[name].data
        for key in path:
            part = part[key]
        assert part["text"] == statement.text
