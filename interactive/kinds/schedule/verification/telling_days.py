"""The days and answers that show a small change of a plan.

A plan's dates have no finite cases. Days are tried over more than a year: whatever a
rule says of a day, closed days included, comes up in a year.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, product
from typing import Any

from interactive.core.calendar import ONE_DAY
from interactive.core.questions import Test
from interactive.core.rules.mentions import questions_in
from interactive.core.space.answer_space import factors
from interactive.kinds.schedule.date_rule import anchors_in, rules_in
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import Spec
from interactive.verification.changes import Change

Answers = dict[str, Any]
# How far from today days are tried, and how far from the day of an example.
BEFORE, AFTER, NEAR = 45, 400, 8


def cases(
    base: ScheduleCalculator, changed: ScheduleCalculator, change: Change
) -> Iterator[tuple[Answers, date]]:
    """Yield days near those of the examples, then all that a change may concern."""
    as_of = base.context.as_of
    ahead = (as_of + ONE_DAY * BEFORE).isoformat()
    concerned = _concerned(base, change) | _concerned(changed, change)
    names = [question for question in base.questions if question in concerned]
    for example in base.spec.examples:
        today = date.fromisoformat(example.today or as_of.isoformat())
        for answers in _near(base, names, example.answers, today):
            yield answers, today
    _, table, *_ = change.path
    if table in ("orders", "within") or change.path[-1] == "moot_from":
        days = [as_of + ONE_DAY * number for number in range(-1, len(names))]
        for chosen in product((None, *days), repeat=len(names)):
            yield _dated(zip(names, chosen, strict=True)), as_of
    else:
        for others in _other_answers(base, changed, change):
            for name in names:
                for number in range(-BEFORE, AFTER):
                    day = as_of + ONE_DAY * number
                    yield others | {name: day.isoformat()}, as_of
                    # Where several days are looked at, the others stay where they are.
                    if len(names) > 1:
                        together = dict.fromkeys(names, ahead) | others
                        yield together | {name: day.isoformat()}, as_of


def _near(
    base: ScheduleCalculator,
    names: Sequence[str],
    answers: Mapping[str, Any],
    today: date,
) -> Iterator[Answers]:
    """Yield the answers of an example with one of them changed, added or left out."""
    dates = _dates(base)
    given = [date.fromisoformat(a) for q, a in answers.items() if q in dates]
    days = [d + ONE_DAY * n for d in given or [today] for n in range(-NEAR, NEAR + 1)]
    for factor in factors(base.spec.questions, (), base.context.parameters):
        name = factor.question.id
        others: Sequence[Any] = [each.answer for each in factor.classes]
        if name in dates:
            others = [None, *(d.isoformat() for d in days)] if name in names else []
        for answer in others:
            changed = {**answers, name: answer}
            yield {n: a for n, a in changed.items() if a is not None}


def _dates(calculator: ScheduleCalculator) -> frozenset[str]:
    questions = calculator.spec.questions
    return frozenset(question.id for question in questions if question.type == "date")


def _concerned(calculator: ScheduleCalculator, change: Change) -> frozenset[str]:
    """Return the date questions that the changed part may depend on."""
    spec = calculator.spec
    _, table, *below = change.path
    listed = ("orders", "within", "items", "questions")
    index = int(below[0]) if table in listed else 0
    if table == "orders":
        orders = spec.orders[index : index + 1]
        return frozenset(each for o in orders for each in (o.earlier, o.later))
    if table == "within":
        periods = spec.within[index : index + 1]
        return frozenset(n for p in periods for n in (p.first, p.last, *p.days))
    if table == "questions" and spec.questions[index].type != "date":
        shown_when = spec.questions[index].shown_when
        return _dates(calculator) & {*(questions_in(shown_when) if shown_when else ())}
    if table != "items":
        return _dates(calculator)
    item = spec.items[index]
    rules = {each.id: each.date for each in spec.items}
    names = {item.moot_from}
    waiting = [item.id]
    while waiting:
        name = waiting.pop()
        rule = rules.get(name)
        names.add(name)
        names |= {each.effective_on for each in rules_in(rule)}
        waiting += anchors_in(rule)
    return frozenset(each for each in names if each) & _dates(calculator)


def _other_answers(
    base: ScheduleCalculator, changed: ScheduleCalculator, change: Change
) -> Iterator[Answers]:
    """Yield the answers, days aside, that decide whether a changed part is shown."""
    tests = [*_tests(base, change), *_tests(changed, change)]
    names = frozenset(chain.from_iterable(map(questions_in, tests))) - _dates(base)
    space = factors(base.spec.questions, tests, base.context.parameters)
    listed = [f for f in space if f.question.id in names]
    for chosen in product(*(factor.classes[::-1] for factor in listed)):
        pairs = zip(listed, chosen, strict=True)
        yield {f.question.id: c.answer for f, c in pairs if c.answer is not None}


def _tests(calculator: ScheduleCalculator, change: Change) -> Iterator[Test]:
    """Yield the tests on which the item that changed and those tied to it depend."""
    spec = calculator.spec
    _, table, *below = change.path
    items = {each.id: each for each in spec.items}
    if table == "items":
        items = {name: items[name] for name in _tied(spec, int(below[0]))}
    shown = [item.shown_when for item in items.values() if item.shown_when]
    yield from shown
    conditional = {q.id: q.shown_when for q in spec.questions if q.shown_when}
    dates = _dates(calculator) if table != "items" else _concerned(calculator, change)
    waiting = [*dates, *chain.from_iterable(map(questions_in, shown))]
    while waiting:
        if test := conditional.pop(waiting.pop(), None):
            yield test
            waiting += questions_in(test)


def _tied(spec: Spec, index: int) -> frozenset[str]:
    """Return an item with those that it is reckoned from or that are from it."""
    anchors = {
        item.id: {*anchors_in(item.date)} & {each.id for each in spec.items}
        for item in spec.items
        if item.date
    }
    above, below = ({spec.items[index].id} for _ in range(2))
    for _ in anchors:
        above |= {each for name in above for each in anchors.get(name, ())}
        below |= {name for name, own in anchors.items() if own & below}
    return frozenset(above | below)


def _dated(pairs: Iterator[tuple[str, date | None]]) -> Answers:
    return {name: day.isoformat() for name, day in pairs if day}
