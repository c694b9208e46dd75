"""What two versions of a timeline say otherwise on no day in particular."""

from collections.abc import Iterator
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import Spec
from interactive.verification.differences import NOTHING, Row

# Keys of this kind that hold words, or do not bear on what a plan says.
WORDS = frozenset(
    {
        *("past_text", "late_text", "note", "rule", "inside", "outside", "unknown"),
        *("revision", "rules_checksum"),
    }
)


def written_rows(
    before: ScheduleCalculator, after: ScheduleCalculator
) -> Iterator[Row]:
    """Yield what differs: orders, hints, periods, reminders, the order of the items."""
    words = WrittenWords((before.spec, after.spec), after.context)
    parts = zip(_parts(before.spec), _parts(after.spec), strict=True)
    for (kind, was), (_, now) in parts:
        for key in {**was, **now}:
            if was.get(key) != now.get(key):
                yield words.row(kind, key, was.get(key), now.get(key))
    shared = {i.id for i in before.spec.items} & {i.id for i in after.spec.items}
    orders = [[i.id for i in v.spec.items if i.id in shared] for v in (before, after)]
    if orders[0] != orders[1]:
        yield words.row("item_order", (), *map(tuple, orders))


def _parts(spec: Spec) -> Iterator[tuple[str, dict[tuple[str, ...], Any]]]:
    """Yield what is compared, each by what tells it apart."""
    yield "order", {(each.earlier, each.later): True for each in spec.orders}
    yield "hint", {(each.question,): True for each in spec.closed_day_hints}
    yield "period", {(e.id,): (e.first, e.last, *e.days) for e in spec.within}
    yield "reminders", {(): spec.reminders}


class WrittenWords:
    """Sentences about what is written otherwise."""

    def __init__(self, specs: tuple[Spec, Spec], context: CalculatorContext) -> None:
        """Take the titles of both versions, and the words of the later one."""
        self.word, self.titles = context.word, dict[str, str]()
        for spec in specs:
            self.titles |= {question.id: question.title for question in spec.questions}
            self.titles |= {period.id: period.title for period in spec.within}

    def row(self, kind: str, key: tuple[str, ...], was: Any, now: Any) -> Row:  # noqa: ANN401
        """Return the row of one part that was added, removed or changed."""
        change = "added" if was is None else "removed" if now is None else "changed"
        before, after = _listed(was), _listed(now)
        text = self.word(
            f"diff_{kind}_{change}",
            titles=" – ".join(self.titles[name] for name in key),
            instead=self.word("diff_instead", before=before, after=after),
        )
        return Row("/".join((kind, *key)), "", before, after, None, text)


def _listed(value: object) -> str:
    if value is None:
        return NOTHING
    return ", ".join(map(str, value)) if isinstance(value, tuple) else "yes"
