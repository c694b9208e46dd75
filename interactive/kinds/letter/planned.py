"""Days that a planner works out where the reader leaves them blank."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.facts import Answer
from interactive.kinds.letter.compilation import CompiledLetter


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """The day that stands in a letter, and the limit that it follows from."""

    question: str
    day: date
    limit: date

    def data(self) -> dict[str, str]:
        """Return it ready for JSON."""
        day, limit = self.day.isoformat(), self.limit.isoformat()
        return {"question": self.question, "date": day, "limit": limit}


def planned_days(
    letter: CompiledLetter,
    raw: Mapping[str, Any],
    visible: Mapping[str, Answer],
    to_mend: Collection[str],
    today: date,
) -> Iterator[PlannedDay]:
    """Yield the day of each question that is shown, blank, and left to the planner.

    It is the last full working day up to the planner's day; that day itself where it
    is not known which days are closed. The planner knows what the letter asks, alone.
    """
    blank = {
        name: item
        for name, item in letter.spec.planned.items()
        if name in visible and visible[name] is None and name not in to_mend
    }
    if not blank or letter.planner is None:
        return
    shared = {q.id for q in letter.planner.spec.questions} & visible.keys()
    known = {name: raw[name] for name in shared if name in raw}
    items = {i["id"]: i for i in letter.planner.evaluate(known, today)["items"]}
    for name, item in blank.items():
        found = items.get(item, {})
        if limit := found.get("date"):
            day = date.fromisoformat(found["safe_date"] or limit)
            yield PlannedDay(name, day, date.fromisoformat(limit))
