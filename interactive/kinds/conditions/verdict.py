"""What all conditions together say: the verdict, its words and its own reason."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.kinds.conditions.spec import VerdictText

GROUPS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides")
# The verdicts from the worst to the best: each with the group of conditions that gives
# it, and the sentence that says so.
VERDICTS: Mapping[str, tuple[str, str]] = {
    "uygun-degil": ("blocking_unmet", "because_unmet"),
    "bilgi-eksik": ("blocking_unknown", "because_unknown"),
    "islem-gerekli": ("actions", "because_left"),
    "engel-gorunmuyor": ("", "because_met"),
}
# Levels of a condition, a part or all: indexes of the verdicts, the best one last.
ORDER = [*VERDICTS]
LEVELS = {group: level for level, (group, _) in enumerate(VERDICTS.values())}
HIGHEST = len(ORDER) - 1
BEST = ORDER[HIGHEST]


def verdict_of(groups: Mapping[str, object]) -> str:
    """Return the first verdict that fits.

    >>> verdict_of({"blocking_unmet": [], "blocking_unknown": ["sinif"], "actions": []})
    'bilgi-eksik'
    """
    return next(v for v, (group, _) in VERDICTS.items() if not group or groups[group])


def group_of(weight: str, outcome: str) -> str:
    """Return the group of a condition that is not met.

    >>> group_of("blocking", "unknown"), group_of("action", "unknown")
    ('blocking_unknown', 'actions')
    """
    # An unmet action and an unknown one are both something to do.
    return f"blocking_{outcome}" if weight == "blocking" else "actions"


def level_of(weight: str, outcome: str) -> int:
    """Return the index of the best verdict that a condition allows.

    >>> level_of("blocking", "unknown"), level_of("action", "met")
    (1, 3)
    """
    return HIGHEST if outcome == "met" else LEVELS[group_of(weight, outcome)]


def outcome_word(outcome: str, weight: str, *, covered: bool) -> str:
    """Return the key of the word for a condition's outcome."""
    return f"outcome_{outcome}_{weight}" if covered else "outcome_not_covered"


def groups_of(conditions: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Return the lists of condition ids from which the verdict follows."""
    groups: dict[str, list[str]] = {name: [] for name in GROUPS}
    for condition in conditions:
        if condition["outcome"] != "met":
            group = group_of(condition["weight"], condition["outcome"])
            groups[group].append(condition["id"])
        if condition["unit_decides"]:
            groups["unit_decides"].append(condition["id"])
    return groups


def not_covered(conditions: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the conditions that the source does not reach for this reader."""
    return [condition["id"] for condition in conditions if not condition["covered"]]


class VerdictWords:
    """The words of the verdicts, as the handbook gives them."""

    def __init__(
        self,
        verdicts: Iterable[VerdictText],
        titles: Mapping[str, str],
        context: CalculatorContext,
    ) -> None:
        """Take the titles of the conditions by id."""
        self.verdicts = {str(verdict.id): verdict for verdict in verdicts}
        self.titles, self.context = titles, context

    def describe(
        self, groups: Mapping[str, Sequence[str]], uncovered: Sequence[str]
    ) -> dict[str, Any]:
        """Return `status`, `title`, `text` and `reason` of the verdict.

        The reason is `{conditions, not_covered, text}`: which conditions gave the
        verdict, and whether they did only because the source does not cover them.
        """
        status = verdict_of(groups)
        group, because = VERDICTS[status]
        decisive = groups[group] if group else []
        # Nothing to find out and nothing to do: only somebody else knows.
        only_uncovered = bool(decisive) and {*decisive} <= {*uncovered}
        title, text = self.words(status, only_uncovered=only_uncovered)
        if uncovered and not only_uncovered:
            text = f"{text} {self._named('also_not_covered', uncovered)}"
        if only_uncovered:
            because = "because_not_covered"
        named = [c for c in decisive if only_uncovered or c not in uncovered]
        return {
            "status": status,
            "title": title,
            "text": text,
            "reason": {
                "conditions": [*decisive],
                "not_covered": only_uncovered,
                "text": self._named(because, named),
            },
        }

    def words(self, status: str, *, only_uncovered: bool) -> tuple[str, str]:
        """Return the title and the text of a verdict."""
        verdict = self.verdicts[status]
        if not only_uncovered:
            return verdict.title, verdict.text
        if verdict.not_covered is not None:
            return verdict.not_covered.title, verdict.not_covered.text
        # The build asks for words of its own only where the rules in force need them;
        # of the days before the first rule nobody need have thought.
        word = self.context.word
        return word("not_covered_title"), word("not_covered_text")

    def _named(self, key: str, conditions: Iterable[str]) -> str:
        names = ", ".join(self.titles[name] for name in conditions)
        return self.context.word(key, conditions=names)
