"""Days before the first that a condition's rule is known of: nothing is known then.

A source tells what holds since some day. Of a day before, no verdict is given:
the condition is unknown, in words that say so. Where a reader's answer names
the day, it is a mistake beside its field.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from interactive.core.context import Setting
from interactive.core.logic import NOTHING, Rule
from interactive.kinds.conditions.condition import EARLIEST, CompiledCondition
from interactive.kinds.conditions.spec import Explanation
from interactive.kinds.conditions.version import Form

NEVER_KNOWN = Rule(lambda _: None, lambda _: NOTHING, NOTHING, NOTHING)
"""What is answered to a rule that nobody knows."""


def known_since(condition: CompiledCondition, setting: Setting) -> CompiledCondition:
    """Return the condition with what is said of a day before its first one."""
    first = condition.starts[0]
    if first == EARLIEST:
        return condition
    day = setting.calendar_day(first.isoformat())
    words = setting.word("condition_before_rules", day=day)
    said = Explanation(outcome="unknown", text=words)
    spec = replace(condition.spec, valid_from=None, rule=words)
    return replace(
        condition, before=Form(spec, None, NEVER_KNOWN, None, ((said, None),))
    )


def first_days(conditions: Iterable[CompiledCondition]) -> dict[str, date]:
    """Return for each question that chooses a form the first day it may name."""
    found: dict[str, date] = {}
    for condition in conditions:
        question, first = condition.spec.effective_on, condition.starts[0]
        if question and first > found.get(question, EARLIEST):
            found[question] = first
    return found
