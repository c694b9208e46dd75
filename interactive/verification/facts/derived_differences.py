"""What follows from other facts in one version, and otherwise or not in another."""

from collections.abc import Iterator, Mapping
from datetime import date

from interactive.core.context import CalculatorContext
from interactive.core.derived_facts import Fact
from interactive.core.facts import Facts
from interactive.core.questions import Question
from interactive.verification.cases import answers, cases
from interactive.verification.differences import common_space

Contexts = tuple[CalculatorContext, CalculatorContext]


def derived_differences(contexts: Contexts, today: date) -> Iterator[str]:
    """Yield in words what is derived otherwise on a day, the earlier version first.

    A calculator's questions may stay as they are while its readers are answered for.
    """
    old, new = map(_derived, contexts)
    word = contexts[1].word
    for name, fact in new.items():
        if name not in old:
            yield word("diff_derived_added", title=fact.title)
    for name, fact in old.items():
        if name not in new:
            yield word("diff_derived_removed", title=fact.title)
    number, changed = _counted(contexts, today)
    for name in (each for each in new if changed.get(each)):
        details = {"title": new[name].title, "number": number}
        yield word("diff_derived_changed", changed=changed[name], **details)


def _derived(context: CalculatorContext) -> dict[str, Fact]:
    return {fact.id: fact for fact in context.derived_facts.facts if fact.derived}


def _counted(contexts: Contexts, today: date) -> tuple[int, Mapping[str, int]]:
    """Return the number of cases, and in how many each fact is derived otherwise."""
    sides = tuple(_sources(context) for context in contexts)
    tests = [d.when for c in contexts for f in c.derived_facts.facts for d in f.derived]
    shared = _derived(contexts[0]).keys() & _derived(contexts[1]).keys()
    changed = dict.fromkeys(shared, 0)
    rules = [[f.derived for f in _derived(context).values()] for context in contexts]
    if not shared or rules[0] == rules[1]:
        return 0, {}
    space, number = common_space((sides[0], sides[1]), contexts, tests), 0
    for case in cases(space):
        raw, number = answers(space, case), number + 1
        before, after = (_follows(context, raw, today) for context in contexts)
        for name in shared:
            changed[name] += before.get(name) != after.get(name)
    return number, changed


def _sources(context: CalculatorContext) -> tuple[Question, ...]:
    return tuple(fact for fact in context.derived_facts.facts if not fact.derived)


def _follows(
    context: CalculatorContext, raw: Mapping[str, object], today: date
) -> Mapping[str, str]:
    known = Facts({}, context.values_on(today), today, context.values_on)
    return context.derived_facts.derive(raw, known, context.point)
