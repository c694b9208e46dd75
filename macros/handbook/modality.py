"""How strongly a statement binds: must, should, may, or only tells."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from macros.content.models.base import Modality
from macros.content.models.source import Clause

# Topics of clauses that may be told as plain information, whatever their force.
STATES_A_FACT = frozenset(
    {"condition", "process", "warning", "contact", "reference", "channel", "note"}
)

# Most statements inform, and what is only allowed says so by its verb.
LABELLED = ("must", "should")

# A note tells what the source does not say; what is told from outside binds nobody.
BINDS_NOBODY = frozenset({"note", "outside"})


class Statement(Protocol):
    """A statement or a checklist item."""

    clauses: tuple[str, ...]
    modality: Modality | None


def modality_of(statement: Statement, clauses: Mapping[str, Clause]) -> Modality | None:
    """Return the modality written or, if its clauses agree, theirs; else None."""
    if _role(statement) in BINDS_NOBODY:
        return "info"
    if statement.modality is not None:
        return statement.modality
    forces = {clauses[c].modality for c in statement.clauses if c in clauses}
    if not forces:
        return "info"
    # A statement that joins a must and a may has to say itself which it is.
    return forces.pop() if len(forces) == 1 else None


def shared_modality(
    statements: Iterable[Statement], clauses: Mapping[str, Clause]
) -> Modality | None:
    """Return the modality of all statements of a list that bind; else None.

    Said once above the list it tells something; behind every line it tells nothing.
    """
    modalities = [modality_of(statement, clauses) for statement in statements]
    binding = [modality for modality in modalities if modality != "info"]
    return binding[0] if len(binding) > 1 and len({*binding}) == 1 else None


def _role(statement: Statement) -> str:
    # Items of checklists have no role.
    return getattr(statement, "role", "plain")
