"""All that a plan can say, as tables: the items, their states and the warnings."""

from collections.abc import Iterator
from itertools import product

from interactive.core.context import CalculatorContext
from interactive.core.rules.mentions import questions_in
from interactive.core.turkish import clause_key
from interactive.kinds.schedule.date_rule import (
    DateRule,
    anchors_in,
    parameters_of,
    rules_in,
)
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.notices import years_in_words
from interactive.kinds.schedule.periods import OUTCOMES
from interactive.kinds.schedule.rule_words import item_how, outside_years, titles
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.kinds.schedule.verification.rounding import rounding_table
from interactive.verification.outcome_table import Row, Table

# The least and the greatest number of days from today to the day of an item.
Span = tuple[int | None, int | None]

# When the limit lies ahead, and on its own day: the situation, and what is said.
SAFE_DATE_PASSED = (
    ("table_safe_passed", "safe_date_passed"),
    ("table_safe_passed_today", "safe_date_passed_today"),
)


def tables(calculator: ScheduleCalculator) -> list[Table]:
    """Return the tables of the items, of their states and of the warnings."""
    spec, context = calculator.spec, calculator.context
    tables = [_items(spec, context), _states(spec, context), _notices(spec, context)]
    tables.append(rounding_table(spec, context))
    return [table for table in tables if table.rows]


def steps(calculator: ScheduleCalculator) -> Iterator[str]:
    """Yield in words which date gives which days, and what becomes of them."""
    spec, context = calculator.spec, calculator.context
    word, named = context.word, titles(spec, context)
    yield word("flow_answers", n=len(spec.questions))
    if spec.orders:
        yield word("flow_orders")
    by_anchors: dict[tuple[str, ...], list[TimelineItem]] = {}
    for item in (item for item in spec.items if item.date):
        by_anchors.setdefault(anchors_in(item.date), []).append(item)
    for anchors in sorted(by_anchors, key=lambda names: [*named].index(names[0])):
        rules = "; ".join(_item_rule(spec, context, i) for i in by_anchors[anchors])
        question = ", ".join(named[anchor] for anchor in anchors)
        yield f"{word('flow_given', question=question)} {word('flow_if')}: {rules}."
    undated = "; ".join(item.title for item in spec.items if item.date is None)
    if undated:
        yield f"{word('flow_undated')}: {undated}."
    for period in spec.within:
        days = "; ".join(named[question] for question in period.days)
        outcomes = "; ".join(word(f"within_{outcome}") for outcome in OUTCOMES)
        question = word("flow_period", period=period.title)
        yield f"{question} {days}. {word('flow_period_said')}: {outcomes}."
    yield from (word("flow_working_day"), word("flow_today"), word("flow_done"))


def _item_rule(spec: Spec, context: CalculatorContext, item: TimelineItem) -> str:
    # Nothing need be said of a day that is the answer itself.
    given = item.date == DateRule(anchor=item.date.anchor) if item.date else True
    how = item_how(spec, context, item, context.as_of)
    return item.title if given else f"{item.title}: {how}"


def _items(spec: Spec, context: CalculatorContext) -> Table:
    return Table(
        id="isler",
        named=True,
        title=context.word("table_items_title"),
        lead=context.word("table_items_lead"),
        columns=_columns(context, "item", "day", "safe", "past", "clauses"),
        rows=tuple(_item(spec, context, item) for item in spec.items),
        clauses=spec.clauses,
    )


def _columns(context: CalculatorContext, *names: str) -> tuple[str, ...]:
    return tuple(context.word(f"table_column_{name}") for name in names)


def _item(spec: Spec, context: CalculatorContext, item: TimelineItem) -> Row:
    safe = context.word("table_safe") if item.date and item.safe else ""
    clauses = " ".join(sorted(item.clauses, key=clause_key))
    how = item_how(spec, context, item, context.as_of)
    name = item_name(spec, context, item)
    return Row((name, how, safe, item.past_text or "", clauses))


def item_name(spec: Spec, context: CalculatorContext, item: TimelineItem) -> str:
    """Return the title of an item, and the questions that decide if it is shown."""
    if item.shown_when is None:
        return item.title
    names = questions_in(item.shown_when)
    titles = ", ".join(q.title for q in spec.questions if q.id in names)
    return context.word("table_shown", item=item.title, questions=titles)


def states(spec: Spec) -> list[tuple[str, Span]]:
    """Return each state of a dated item with the days left that it covers."""
    soon = [("soon", (1, spec.soon_days))] if spec.soon_days > 0 else []
    beyond = max(spec.soon_days, 0) + 1
    return [("past", (None, -1)), ("today", (0, 0)), *soon, ("later", (beyond, None))]


def _states(spec: Spec, context: CalculatorContext) -> Table:
    rows = [
        Row((_span(span, context), context.word(f"table_state_{name}")), name)
        for name, span in states(spec)
    ]
    waiting = (context.word(f"table_{name}") for name in ("no_day", "state_waiting"))
    rows.append(Row((*waiting,), "waiting"))
    dated = any(item.date for item in spec.items)
    return Table(
        id="durumlar",
        named=True,
        title=context.word("table_states_title"),
        lead=context.word("table_states_lead"),
        columns=_columns(context, "when", "message"),
        rows=tuple(rows) if dated else (),
    )


def _span(span: Span, context: CalculatorContext) -> str:
    first, last = span
    if first is None:
        return context.word("table_before_today")
    if first == last == 0:
        return context.word("table_is_today")
    if last is None:
        return context.word("table_days_at_least", first=first)
    return context.word("table_days", first=first, last=last)


def _notices(spec: Spec, context: CalculatorContext) -> Table:
    return Table(
        id="uyarilar",
        named=True,
        title=context.word("table_notices_title"),
        lead="",
        columns=_columns(context, "when", "message"),
        rows=tuple(Row(cells) for cells in _warnings(spec, context)),
    )


def _warnings(spec: Spec, context: CalculatorContext) -> Iterator[tuple[str, str]]:
    named = titles(spec, context)
    for order in spec.orders:
        names = {"earlier": named[order.earlier], "later": named[order.later]}
        yield context.word("table_reversed", **names), order.text
    for hint in spec.closed_day_hints:
        when = context.word("table_closed", question=named[hint.question])
        yield when, hint.text.replace("{why}", context.word("table_why_closed"))
    for period in spec.within:
        for outcome in OUTCOMES:
            word = context.word(f"within_{outcome}")
            when = context.word("table_period", period=period.title, outcome=word)
            yield when, getattr(period, outcome)
    yield from _changing_numbers(spec, context)
    if any(item.date and item.safe for item in spec.items):
        yield from _safe_days(spec, context)
    yield from _estimated(spec, context)


def _changing_numbers(
    spec: Spec, context: CalculatorContext
) -> Iterator[tuple[str, str]]:
    """Yield the warning about each number that is known to change."""
    for item in spec.items:
        rules = rules_in(item.date)
        names = (name for rule in rules for name in parameters_of(rule, context))
        for name in dict.fromkeys(names):
            if change := context.change_after(name, context.as_of):
                words = {"item": item.title, "change": change["text"]}
                when = context.word("table_number_changes", item=item.title)
                yield when, context.word("number_will_change", **words)


def _safe_days(spec: Spec, context: CalculatorContext) -> Iterator[tuple[str, str]]:
    """Yield the warnings if a safe date has passed, and if there is none."""
    # Without known years there is no safe date that could pass.
    if context.calendar.years:
        names = {"item": context.word("table_item_name")}
        names["day"] = context.word("table_some_day")
        safe = (item for item in spec.items if item.date and item.safe)
        advice = dict.fromkeys(i.late_text or context.word("late_advice") for i in safe)
        for (when, message), text in product(SAFE_DATE_PASSED, advice):
            yield context.word(when), f"{context.word(message, **names)} {text}"
    yield context.word("table_outside_years"), outside_years(context)


def _estimated(spec: Spec, context: CalculatorContext) -> Iterator[tuple[str, str]]:
    """Yield the warning if holidays decide a day and are only estimated."""
    years = [y for y, kind in context.calendar.years.items() if kind == "estimated"]
    rules = [(item.date, item.safe) for item in spec.items if item.date]
    # Only safe dates, counts of working days and closed days depend on holidays.
    by_holidays = any(safe or rule.uses_closed_days for rule, safe in rules)
    if years and by_holidays:
        in_words = years_in_words(years)
        warning = context.word("estimated_year", year=in_words)
        yield context.word("table_estimated", years=in_words), warning
