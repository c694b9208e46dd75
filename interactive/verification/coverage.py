"""What the worked examples of a calculator notice."""

from dataclasses import dataclass
from typing import Any

from interactive.core.errors import Path
from interactive.verification.missing_example import MissingExample


@dataclass(frozen=True, slots=True)
class Unnoticed:
    """A small change that no example notices, and an example that would."""

    path: Path
    before: Any
    # None if the part is left out.
    after: Any
    # The place of the example in `Coverage.missing`.
    example: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the worked examples of a calculator notice."""

    changes: int
    unnoticed: tuple[Unnoticed, ...]
    missing: tuple[MissingExample, ...]
    # The examples that notice no change.
    idle: tuple[int, ...]
