"""What a plan says of one item, to be compared, and the comparison in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.verification.differences import NOTHING, Row

# So many different changes in a row of days are told one by one; of more, the first.
MOST_TOLD = 3
DATES = ("date", "safe_date")
OTHERS = ("timing", "until")
# A day and what was and is shown of an item on it.
Change = tuple[date, Any, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a plan says of an item: its days first, then what follows from them."""

    dates: tuple[str | None, ...]
    state: str
    act_on: str | None
    others: tuple[Any, ...]

    def beside(self, other: "Statement | None") -> str:
        """Return the statement as it stands in JSON: the literal and the safe date.

        If the other statement has the same, it is the state, or the day to act on.
        """
        if other is None or self.dates != other.dates:
            return "/".join(day for day in self.dates if day) or self.state
        return self.state if self.state != other.state else self.act_on or self.state


def in_json(shown: Statement | None, other: Statement | None) -> str:
    """Return one of two statements as it stands in JSON."""
    return shown.beside(other) if shown else NOTHING


def statement(result: Mapping[str, Any], name: str) -> Statement | None:
    """Return what a plan says of an item; None if it does not show it."""
    for item in result["items"]:
        if item["id"] == name:
            warnings = (w["id"] for w in result["warnings"] if w["id"].endswith(name))
            days = tuple(item[key] for key in DATES)
            others = (*(item.get(key) for key in OTHERS), item["advice"] is not None)
            return Statement(days, item["state"], item["act_on"], (*others, *warnings))
    return None


def runs_of_days(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes of consecutive days together."""
    numbered = enumerate(changes)
    for _, run in groupby(numbered, key=lambda each: each[1][0].toordinal() - each[0]):
        yield [change for _, change in run]


class DifferenceWords:
    """The sentences about what differs between two versions of a timeline."""

    def __init__(self, titles: Mapping[str, str], context: CalculatorContext) -> None:
        """Take the titles of questions and items, and the later version's words."""
        self.titles, self.context, self.word = titles, context, context.word

    def rows(
        self, item: str, question: str | None, beside: str, changes: Sequence[Change]
    ) -> Iterator[Row]:
        """Yield few rows for the days on which an item differs, by its question."""
        if question is None:
            yield from (self._row(item, beside, [change]) for change in changes)
            return
        for run in runs_of_days(changes):
            same = [[*g] for _, g in groupby(run, key=lambda change: change[1:])]
            for group in same if len(same) <= MOST_TOLD else [run]:
                when = f"{self.titles[question]}: {self._days(group)}"
                when = f"{when}; {beside}" if beside else when
                yield self._row(item, when, group, len(group))

    def _row(
        self, item: str, when: str, group: Sequence[Change], count: int | None = None
    ) -> Row:
        # At the edges of the known years, plans say unusual things.
        day, was, now = group[len(group) // 2]
        text = self.changed(item, was, now)
        if any(change[1:] != (was, now) for change in group):
            words = self.context.calendar_day(day.isoformat())
            text = self.word("diff_for_instance", day=words, text=text)
        return Row(item, when, in_json(was, now), in_json(now, was), count, text)

    def _days(self, group: Sequence[Change]) -> str:
        days = [day.isoformat() for day, _, _ in (group[0], group[-1])]
        first, last = map(self.context.calendar_day, days)
        if first == last:
            return first
        return self.word("table_between", first=first, last=last)

    def changed(self, item: str, was: Statement | None, now: Statement | None) -> str:
        """Return what is shown otherwise of an item."""
        title = self.titles[item]
        if was is None or now is None:
            key = "diff_item_gone" if now is None else "diff_item_new"
            return self.word(key, title=title)
        return self.word(
            "diff_item", title=title, changes="; ".join(self._changes(was, now))
        )

    def _changes(self, was: Statement, now: Statement) -> Iterator[str]:
        """Yield what differs: the days, or what follows from the same days."""
        names = ("diff_day", "diff_safe_day")
        for name, old, new in zip(names, was.dates, now.dates, strict=True):
            if old != new:
                yield self.word(
                    name, instead=self._instead(self._day(old), self._day(new))
                )
        if was.dates != now.dates:
            return
        if was.state != now.state:
            instead = self._instead(self._state(was), self._state(now))
            yield self.word("diff_state", instead=instead)
        elif was.act_on != now.act_on:
            instead = self._instead(self._day(was.act_on), self._day(now.act_on))
            yield self.word("diff_act_on", instead=instead)
        else:
            yield self.word("diff_advice")

    def _state(self, shown: Statement) -> str:
        key = f"table_state_{shown.state}"
        return self.word(key) if key in self.context.wording else shown.state

    def _instead(self, was: str, now: str) -> str:
        return self.word("diff_instead", before=was, after=now)

    def _day(self, day: str | None) -> str:
        return self.context.calendar_day(day) if day else NOTHING
