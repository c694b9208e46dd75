"""How strongly a statement binds: must, should, may, or only tells."""

from collections.abc import Mapping
from typing import Protocol

from macros.content.models.base import Modality
from macros.content.models.source import Clause

# Topics of clauses that may be told as plain information, whatever their force.
STATES_A_FACT = frozenset(
    {"condition", "process", "warning", "contact", "reference", "channel", "note"}
)


class Statement(Protocol):
    """A statement or a checklist item."""

    clauses: tuple[str, ...]
    modality: Modality | None


def modality_of(statement: Statement, clauses: Mapping[str, Clause]) -> Modality | None:
    """Return the modality written or, if its clauses agree, theirs; else None."""
    if statement.modality is not None:
        return statement.modality
    forces = {clauses[c].modality for c in statement.clauses if c in clauses}
    if not forces:
        return "info"
    # A statement that joins a must and a may has to say itself which it is.
    return forces.pop() if len(forces) == 1 else None
