"""What a result says of one condition, to be compared, and the comparison in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.kinds.conditions.spec import Spec
from interactive.verification.differences import NOTHING

Result = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a result decides about a condition."""

    outcome: str
    weight: str
    unit_decides: bool
    covered: bool

    def __str__(self) -> str:
        """Return the statement as it stands in JSON."""
        marks = {"unit_decides": self.unit_decides, "not_covered": not self.covered}
        return "+".join(
            [self.outcome, *(name for name, is_so in marks.items() if is_so)]
        )


def statement(result: Result, name: str) -> Statement | None:
    """Return what a result decides about a condition; None if it has none such."""
    for each in result["conditions"]:
        if each["id"] == name:
            covered = name not in result.get("not_covered", ())
            unit = each["unit_decides"]
            return Statement(each["outcome"], each["weight"], unit, covered)
    return None


def texts(result: Result, name: str) -> tuple[tuple[str, ...], ...]:
    """Return what a reader reads about a condition: why, what to do, where to look."""
    for each in result["conditions"]:
        if each["id"] == name:
            return tuple(tuple(each[k]) for k in ("text", "action", "links", "clauses"))
    return ()


class DifferenceWords:
    """The sentences about what differs between two versions."""

    def __init__(self, before: Spec, after: Spec, context: CalculatorContext) -> None:
        """Take the titles of both versions, and the words of the later one."""
        self.word = context.word
        self.titles, self.verdicts = dict[str, str](), dict[str, str]()
        for spec in (before, after):
            self.titles |= {question.id: question.title for question in spec.questions}
            self.titles |= {each.id: each.title for each in spec.conditions}
            self.verdicts |= {str(each.id): each.title for each in spec.verdicts}

    def decided(self, name: str, was: Statement | None, now: Statement | None) -> str:
        """Return what is decided otherwise about a condition."""
        title = self.titles[name]
        if was is None or now is None:
            key = "diff_condition_removed" if now is None else "diff_condition_added"
            side, only = ("was", was) if was else ("now", now)
            return self.word(key, title=title, outcome=self._outcome(side, only, None))
        words = {
            "was": self._outcome("was", was, now),
            "now": self._outcome("now", now, was),
        }
        return self.word("diff_condition_changed", title=title, **words)

    def _outcome(
        self, side: str, statement: Statement | None, other: Statement | None
    ) -> str:
        if statement is None:
            return NOTHING
        marks = []
        if other is not None and statement.weight != other.weight:
            marks.append(f"weight_{statement.weight}")
        if statement.unit_decides:
            marks.append("unit")
        if not statement.covered:
            marks.append("not_covered")
        words = [self.word(f"diff_{side}_{mark}") for mark in marks]
        outcome = self.word(f"diff_{side}_{statement.outcome}")
        return f"{outcome} ({', '.join(words)})" if words else outcome

    def shown(self, name: str, *, now: bool) -> str:
        """Return that a question is asked now, or is not any more."""
        key = "diff_question_asked" if now else "diff_question_not_asked"
        return self.word(key, title=self.titles[name])

    def verdict(self, was: str, now: str) -> str:
        """Return which verdict stands in place of which."""
        before, after = self.verdicts.get(was, was), self.verdicts.get(now, now)
        return self.word("diff_instead", before=before, after=after)

    def reworded(self, name: str, was: str, now: str) -> str:
        """Return what a reader reads otherwise about a condition."""
        instead = self.word("diff_instead", before=was, after=now)
        return self.word("diff_reworded", title=self.titles[name], instead=instead)
