"""What the source demands, advises and allows is never confused."""

from collections.abc import Iterator
from typing import Any

from macros.checks.statements import statements
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.modality import BINDS_NOBODY, STATES_A_FACT, modality_of


def check(content: Content) -> Iterator[Problem]:
    """Yield statements and items whose modality is not that of their clauses."""
    for name, path, statement in statements_and_items(content):
        for message in _messages(content, statement):
            yield content.files[name].problem(path, message)


def statements_and_items(content: Content) -> Iterator[tuple[str, KeyPath, Any]]:
    """Yield every statement and checklist item with its file and path."""
    for name, path, _, statement in statements(content):
        # A free page may tell what no source says.
        if statement.clauses or not name.startswith("pages/"):
            yield name, path, statement
    for slug, checklist in content.checklists.items():
        for i, item in enumerate(checklist.items):
            yield f"checklists/{slug}", ("items", i), item


def _messages(content: Content, statement: Any) -> Iterator[str]:  # noqa: ANN401
    clauses = [content.clauses[c] for c in statement.clauses if c in content.clauses]
    # Items of checklists have no role.
    role = getattr(statement, "role", "item")
    if role != "history" and any(clause.historical for clause in clauses):
        yield (
            say("modality.outdated_item")
            if role == "item"
            else say("modality.outdated")
        )
    if role == "outside" and (statement.clauses or statement.written_on is None):
        yield say("modality.outside")
    if role in ("plain", "warning", "history") and not statement.clauses:
        yield say("modality.no_clauses")
    if statement.modality is None:
        # Only an editor can choose between several modalities.
        if modality_of(statement, content.clauses) is None:
            yield say("modality.several")
        return
    if role in BINDS_NOBODY:
        clauses = []
    allowed = {clause.modality for clause in clauses}
    # What only states a fact may be told as information, whatever its modality.
    if any(clause.kind in STATES_A_FACT for clause in clauses) or not clauses:
        allowed.add("info")
    if statement.modality not in allowed:
        names = ", ".join(f"{m} ({say(f'modality.{m}')})" for m in sorted(allowed))
        yield (say("modality.other", modality=statement.modality, names=names))
