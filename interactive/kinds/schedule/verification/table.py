"""All that a plan can say, as tables: the items, their states, what is pointed out."""

from collections.abc import Iterator

from interactive.core.answer_space import questions_in
from interactive.core.context import Setting
from interactive.core.turkish import clause_key
from interactive.kinds.schedule import present
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.notices import outside_years, span_of
from interactive.kinds.schedule.periods import OUTCOMES
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.verification.outcome_table import Row, Table

Span = tuple[int | None, int | None]
"""The fewest and the most days from today to the day of an item."""


def tables(calculator: ScheduleCalculator) -> list[Table]:
    """Return the table of the items, of their states and of what is pointed out."""
    spec, setting = calculator.spec, calculator.setting
    found = [_items(spec, setting), _states(spec, setting), _notices(spec, setting)]
    return [table for table in found if table.rows]


def steps(calculator: ScheduleCalculator) -> Iterator[str]:
    """Yield in words which date gives which days, and what becomes of them."""
    spec, setting = calculator.spec, calculator.setting
    word, titles = setting.word, present.titles(spec)
    yield word("flow_answers", n=len(spec.questions))
    if spec.orders:
        yield word("flow_orders")
    for anchor, title in titles.items():
        dated = [i for i in spec.items if i.date and i.date.anchor == anchor]
        if dated:
            listed = "; ".join(_found(item, day(spec, setting, item)) for item in dated)
            given = word("flow_given", question=title)
            yield f"{given} {word('flow_if')}: {listed}."
    undated = "; ".join(item.title for item in spec.items if item.date is None)
    if undated:
        yield f"{word('flow_undated')}: {undated}."
    for period in spec.within:
        compared = "; ".join(titles[question] for question in period.days)
        said = "; ".join(word(f"within_{outcome}") for outcome in OUTCOMES)
        asked = word("flow_period", period=period.title)
        yield f"{asked} {compared}. {word('flow_period_said')}: {said}."
    yield from (word("flow_working_day"), word("flow_today"), word("flow_done"))


def _found(item: TimelineItem, how: str) -> str:
    counted = item.date and (item.date.days or item.date.parameter)
    return f"{item.title}: {how}" if counted else item.title


def _items(spec: Spec, setting: Setting) -> Table:
    columns = ("item", "day", "safe", "past", "clauses")
    return Table(
        id="isler",
        named=True,
        title=setting.word("table_items_title"),
        lead=setting.word("table_items_lead"),
        columns=tuple(setting.word(f"table_column_{name}") for name in columns),
        rows=tuple(_item(spec, setting, item) for item in spec.items),
        clauses=spec.clauses,
    )


def _item(spec: Spec, setting: Setting, item: TimelineItem) -> Row:
    safe = setting.word("table_safe") if item.date and item.safe else ""
    cited = " ".join(sorted(item.clauses, key=clause_key))
    name = named(spec, setting, item)
    return Row((name, day(spec, setting, item), safe, item.past_text or "", cited))


def named(spec: Spec, setting: Setting, item: TimelineItem) -> str:
    """Return the title of an item, and on which answers it hangs that it is shown."""
    if item.shown_when is None:
        return item.title
    asked = questions_in(item.shown_when)
    listed = ", ".join(q.title for q in spec.questions if q.id in asked)
    return setting.word("table_shown", item=item.title, questions=listed)


def day(spec: Spec, setting: Setting, item: TimelineItem) -> str:
    """Return in words how the day of an item is found."""
    rule = item.date
    if rule is None:
        return setting.word(f"timing_{item.timing}")
    anchor = present.titles(spec)[rule.anchor]
    named = rule.parameter and setting.numbers(setting.as_of)[rule.parameter]
    number = named if rule.parameter else rule.days
    if number is None:
        return setting.word("parameter_not_in_force")
    if not number:
        return setting.word("rule_same_day", anchor=anchor)
    return present.how(setting, rule, anchor, number)


def states(spec: Spec) -> list[tuple[str, Span]]:
    """Return each state of a dated item with the days left that it covers."""
    soon = [("soon", (1, spec.soon_days))] if spec.soon_days > 0 else []
    beyond = max(spec.soon_days, 0) + 1
    return [("past", (None, -1)), ("today", (0, 0)), *soon, ("later", (beyond, None))]


def _states(spec: Spec, setting: Setting) -> Table:
    rows = [
        Row((_span(span, setting), setting.word(f"table_state_{name}")), name)
        for name, span in states(spec)
    ]
    waiting = (setting.word(f"table_{name}") for name in ("no_day", "state_waiting"))
    rows.append(Row((*waiting,), "waiting"))
    dated = any(item.date for item in spec.items)
    return Table(
        id="durumlar",
        named=True,
        title=setting.word("table_states_title"),
        lead=setting.word("table_states_lead"),
        columns=(
            setting.word("table_column_when"),
            setting.word("table_column_message"),
        ),
        rows=tuple(rows) if dated else (),
    )


def _span(span: Span, setting: Setting) -> str:
    first, last = span
    if first is None:
        return setting.word("table_before_today")
    if first == last == 0:
        return setting.word("table_is_today")
    if last is None:
        return setting.word("table_days_at_least", first=first)
    return setting.word("table_days", first=first, last=last)


def _notices(spec: Spec, setting: Setting) -> Table:
    return Table(
        id="uyarilar",
        named=True,
        title=setting.word("table_notices_title"),
        lead="",
        columns=(
            setting.word("table_column_when"),
            setting.word("table_column_message"),
        ),
        rows=tuple(Row(cells) for cells in _noticed(spec, setting)),
    )


def _noticed(spec: Spec, setting: Setting) -> Iterator[tuple[str, str]]:
    titles = present.titles(spec)
    for order in spec.orders:
        names = {"earlier": titles[order.earlier], "later": titles[order.later]}
        yield setting.word("table_reversed", **names), order.text
    for hint in spec.closed_day_hints:
        when = setting.word("table_closed", question=titles[hint.question])
        yield when, hint.text.replace("{why}", setting.word("table_why_closed"))
    for period in spec.within:
        for outcome in OUTCOMES:
            word = setting.word(f"within_{outcome}")
            when = setting.word("table_period", period=period.title, outcome=word)
            yield when, getattr(period, outcome)
    if any(item.date and item.safe for item in spec.items):
        yield from _safe_days(setting)
    yield from _estimated(spec, setting)


def _safe_days(setting: Setting) -> Iterator[tuple[str, str]]:
    """Yield what is said where a safe date has passed, and where there is none."""
    if setting.calendar.years:
        name = setting.word("table_item_name")
        said = setting.word("safe_date_passed", item=name)
        yield setting.word("table_safe_passed"), said
    yield setting.word("table_outside_years"), outside_years(setting)


def _estimated(spec: Spec, setting: Setting) -> Iterator[tuple[str, str]]:
    """Yield what is said where feasts decide a day and are only estimated."""
    years = [y for y, kind in setting.calendar.years.items() if kind == "estimated"]
    rules = [(item.date, item.safe) for item in spec.items if item.date]
    by_feasts = any(safe or rule.day_kind == "working" for rule, safe in rules)
    if years and by_feasts:
        said = setting.word("estimated_year", year=span_of(years))
        yield setting.word("table_estimated", years=span_of(years)), said
