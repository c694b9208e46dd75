"""Days before the first version of a condition: nothing is known about them.

A source tells what applies from some day on. On an earlier day the condition is
unknown and its text says so; an earlier day in an answer is the reader's mistake.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from interactive.core.context import CalculatorContext
from interactive.core.questions import EARLIEST
from interactive.core.rules.rule import ALWAYS, NEVER
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.spec import Explanation
from interactive.kinds.conditions.version import CompiledVersion


def with_unknown_past(
    condition: CompiledCondition, context: CalculatorContext
) -> CompiledCondition:
    """Return the condition with an unknown version before its first one."""
    first = condition.starts[0]
    if first == EARLIEST:
        return condition
    day = context.calendar_day(first.isoformat())
    text = context.word("condition_before_rules", day=day)
    explanation = Explanation(outcome="not_covered", text=text)
    spec = replace(condition.spec, valid_from=None, rule=text)
    # It has the shape of any version, so that no caller needs a special case.
    unknown = CompiledVersion(spec, NEVER, ALWAYS, None, ((explanation, None),))
    return replace(condition, before=unknown)


def first_days(conditions: Iterable[CompiledCondition]) -> dict[str, date]:
    """Return the first valid day of each date question that selects a version."""
    days: dict[str, date] = {}
    for condition in conditions:
        question, first = condition.spec.effective_on, condition.starts[0]
        if question and first > days.get(question, EARLIEST):
            days[question] = first
    return days
