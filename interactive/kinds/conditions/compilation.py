"""A calculator's conditions compiled, each on top of those above it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.rules.mentions import conditions_in
from interactive.core.rules.rule import NO_NAMES, Names, Rule
from interactive.core.rules.scope import Scope
from interactive.kinds.conditions.before_first_version import with_unknown_past
from interactive.kinds.conditions.condition import CompiledCondition, compile_condition
from interactive.kinds.conditions.spec import Condition, rules_of, versions_of

MET = {"met": True, "unmet": False, "unknown": None}


def compile_conditions(
    conditions: Iterable[Condition], scope: Scope, context: CalculatorContext
) -> tuple[tuple[CompiledCondition, ...], Scope]:
    """Return the conditions, and the scope in which all of them may be named."""
    compiled: dict[str, CompiledCondition] = {}
    for condition in conditions:
        each = compile_condition(condition, scope, context.parameters)
        below = tuple(compiled[name] for name in named_conditions(condition))
        inner = (more for one in below for more in one.builds_on)
        unique = {one.spec.id: one for one in (*inner, *below)}
        each = replace(each, builds_on=tuple(unique.values()))
        compiled[condition.id] = with_unknown_past(each, context)
        known = {**scope.conditions, condition.id: met_rule(compiled[condition.id])}
        scope = replace(scope, conditions=known)
    return tuple(compiled.values()), scope


def named_conditions(condition: Condition) -> Iterator[str]:
    """Yield the conditions that a condition's rules name, each once."""
    versions = (version for version, _ in versions_of(condition, ()))
    tests = (test for version in versions for test, _ in rules_of(version, ()))
    yield from dict.fromkeys(name for test in tests for name in conditions_in(test))


def met_rule(condition: CompiledCondition) -> Rule:
    """Return the rule that a condition is met, unknown while its outcome is."""

    def holds(facts: Facts) -> bool | None:
        return MET[condition.outcome(facts)]

    def open_questions(facts: Facts) -> Names:
        return NO_NAMES if holds(facts) is not None else condition.open_questions(facts)

    rules = condition.rules
    day = condition.spec.effective_on
    return Rule(
        holds,
        open_questions,
        frozenset({day} if day else ()).union(*(rule.questions for rule in rules)),
        NO_NAMES.union(*(rule.parameters for rule in rules)),
        values=NO_NAMES.union(*(rule.values for rule in rules)),
    )
