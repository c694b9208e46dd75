"""The verdict of the pre-check by hand: its words, and what would change it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.handbook.reasons_by_hand import (
    LEAST,
    LEVEL,
    PETITION,
    SUMMER,
    WANTED,
    Known,
    Reasons,
)

VERDICTS = ("uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor")
YEAR_CLASSES = (0, 1, 2, 3)
"""The years that the rules tell apart, each by its first; 3 stands for 3 to 7."""
BECAUSE = {
    "uygun-degil": "because_unmet",
    "bilgi-eksik": "because_unknown",
    "silent": "because_not_covered",
    "islem-gerekli": "because_left",
    "engel-gorunmuyor": "because_met",
}


class VerdictByHand:
    """The verdict in the handbook's own words."""

    def __init__(
        self, verdicts: Known, titles: Known, reasons: Reasons, wording: Known
    ) -> None:
        """Take the verdicts, and the titles of the conditions."""
        self.verdicts, self.titles = verdicts, titles
        self.reasons, self.wording = reasons, wording

    def words(
        self, verdict: Any, deciding: list[str], uncovered: list[str]
    ) -> dict[str, Any]:
        """Return the words; of the class year alone the source may be silent."""
        title, text, because_key = verdict.title, verdict.text, verdict.id
        silent = bool(uncovered) and deciding == uncovered
        if silent:
            title, text = verdict.not_covered.title, verdict.not_covered.text
            because_key = "silent"
        elif uncovered:
            named = self.titles[uncovered[0]]
            also = self.wording["also_not_covered"].format(conditions=named)
            text = f"{text} {also}"
        named = [c for c in deciding if silent or c not in uncovered]
        names = ", ".join(self.titles[name] for name in named)
        because = self.wording[BECAUSE[because_key]].format(conditions=names)
        reason = {"conditions": deciding, "not_covered": silent, "text": because}
        return {"title": title, "text": text, "reason": reason}

    def changes(
        self, known: Known, conditions: Sequence[Any], plain: Sequence[Any]
    ) -> list[dict[str, Any]]:
        """Return the least set that would make the verdict better, if there is one."""
        levels = {each["id"]: level_of(each) for each in conditions}
        now = min(levels.values())
        if now == 3:
            return []
        ways = {
            **dict(self._plain_ways(plain)),
            "sinif": self._year_ways(known, now + 1),
        }
        if known.get(WANTED) == "yes":
            ways["zorunlu-staj"] = [(3, self.reasons.answer_change(PETITION, "yes"))]
        needed = [name for name, level in levels.items() if level == now]
        if not all(ways.get(name) for name in needed):
            return []
        reached = [
            max(level for level, _ in ways[name]) if name in needed else level
            for name, level in levels.items()
        ]
        bound = min(reached)
        answers = [
            next(change for level, change in ways[name] if level >= bound)
            for name in needed
        ]
        before, after = VERDICTS[now], VERDICTS[bound]
        title = self.verdicts[after].title
        at_bound = [n for n, level in levels.items() if level == bound == 1]
        if at_bound and at_bound == [c["id"] for c in conditions if not c["covered"]]:
            title = self.verdicts[after].not_covered.title
        return [{"from": before, "to": after, "title": title, "answers": answers}]

    def _plain_ways(self, plain: Sequence[Any]) -> Iterator[tuple[str, Any]]:
        for name, question, good in plain:
            if question != "used_right_before":
                yield name, [(3, self.reasons.answer_change(question, good))]

    def _year_ways(self, known: Known, goal: int) -> list[tuple[int, dict[str, Any]]]:
        """Return the class years that reach a level, the wider ones with the lower."""
        least = LEAST.get(known.get(LEVEL, ""))
        if least is None:
            return []
        enough = [year for year in YEAR_CLASSES if year >= least]
        ways = [(3, self.reasons.year_change(enough))]
        # One class below, nobody can tell in the summer.
        if goal == 1 and known.get(SUMMER) != "no":
            ways = [(1, self.reasons.year_change([least - 1, *enough])), *ways]
        return ways


def level_of(condition: Mapping[str, Any]) -> int:
    """Return the index of the best verdict that a condition allows."""
    if condition["outcome"] == "met":
        return 3
    if condition["weight"] == "action":
        return 2
    return ["unmet", "unknown"].index(condition["outcome"])


def verdict_of(unmet: list[str], unknown: list[str], actions: list[str]) -> str:
    if unmet:
        return "uygun-degil"
    if unknown:
        return "bilgi-eksik"
    return "islem-gerekli" if actions else "engel-gorunmuyor"
