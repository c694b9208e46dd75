"""By which day the form of a condition was chosen, and since when that form holds."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from interactive.core.context import Setting
from interactive.core.facts import Facts
from interactive.kinds.conditions.condition import EARLIEST, CompiledCondition, Moment


class Choosing:
    """The eras of one condition: days on which it has the same form and numbers."""

    def __init__(self, condition: CompiledCondition, setting: Setting) -> None:
        """Find the first day of each era."""
        self.condition, self.setting = condition, setting
        self.eras = [*self._eras()]
        by_day = condition.spec.effective_on is not None
        self.matters = len(self.eras) > 1 and (by_day or len(condition.forms) > 1)

    def _eras(self) -> Iterator[date]:
        before: tuple[Any, ...] = ()
        for start in self.condition.starts:
            form = self.condition.form_on(start)
            numbers = self.setting.numbers(start)
            kind = (id(form), *(numbers[name] for name in sorted(form.parameters)))
            if kind != before:
                yield start
            before = kind

    def told(self, facts: Facts, moment: Moment) -> dict[str, Any] | None:
        """Return what chose the form that is told; None where nothing is to choose."""
        day = moment[1].today or self.setting.as_of
        if not self.matters or day < self.eras[0]:
            return None
        begun = [era for era in self.eras if era <= day]
        coming = self.eras[len(begun)] if len(begun) < len(self.eras) else None
        by = self.condition.spec.effective_on
        moments = self.condition.moments(facts)
        return {
            "question": by,
            "day": None if len(moments) > 1 else day.isoformat(),
            "since": None if begun[-1] == EARLIEST else begun[-1].isoformat(),
            "until": coming and coming.isoformat(),
            "count": len(self.eras),
            "agreed": len({form.outcome(then) for form, then in moments}) == 1,
        }
