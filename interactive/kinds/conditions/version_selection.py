"""Which day selected the version of a condition, and since when that version holds."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.questions import EARLIEST
from interactive.kinds.conditions.condition import CompiledCondition


class VersionSelection:
    """The eras of a condition: days with the same version and parameter values."""

    def __init__(
        self, condition: CompiledCondition, context: CalculatorContext
    ) -> None:
        """Find the first day of each era."""
        self.condition, self.context = condition, context
        self.eras = [*self._eras()]
        by_answer = condition.spec.effective_on is not None
        # Readers need no explanation of a selection among one.
        selects = by_answer or len(condition.versions) > 1
        self.matters = len(self.eras) > 1 and selects

    def _eras(self) -> Iterator[date]:
        previous: tuple[Any, ...] = ()
        for start in self.condition.starts:
            version = self.condition.version_on(start)
            values = self.context.values_on(start)
            # A new value of a parameter that the version does not use starts no era.
            rules = id(version), *(values[name] for name in sorted(version.parameters))
            if rules != previous:
                yield start
            previous = rules

    def describe(self, facts: Facts, dated: Facts) -> dict[str, Any] | None:
        """Return how the version was selected, None if there is nothing to select.

        `dated` are the facts on the day of the reported version.
        """
        day = dated.today or self.context.as_of
        if not self.matters or day < self.eras[0]:
            return None
        begun = [era for era in self.eras if era <= day]
        until = self.eras[len(begun)] if len(begun) < len(self.eras) else None
        possible = self.condition.possible_versions(facts)
        outcomes = {version.outcome(dated) for version, dated in possible}
        return {
            "question": self.condition.spec.effective_on,
            "day": None if len(possible) > 1 else day.isoformat(),
            "since": None if begun[-1] == EARLIEST else begun[-1].isoformat(),
            "until": until and until.isoformat(),
            "count": len(self.eras),
            "agreed": len(outcomes) == 1,
        }
