"""Derived facts: what is wrong in their rules, and a proof that they say one thing."""

from collections.abc import Container, Iterator, Mapping, Sequence

from interactive.core.answer_text import answer_text
from interactive.core.answers import read_answers
from interactive.core.context import CalculatorContext
from interactive.core.derived_facts import Fact
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.verification.cases import answers, cases
from interactive.verification.id_checks import id_problems
from interactive.verification.proof import days_that_differ, ineffective_parts, is_true
from interactive.verification.question_checks import own_problems
from interactive.verification.spec_checks import rule_problems

KEY, DERIVED = "facts", "derived"
YES_NO = ("yes", "no")


def fact_problems(
    facts: Sequence[Fact], parameters: Mapping[str, int]
) -> Iterator[SpecError]:
    """Yield what is wrong with facts; `parameters` has the decimals of each."""
    yield from id_problems(facts, KEY)
    by_id = {fact.id: fact for fact in facts}
    ill_formed: set[str] = set()
    for index, fact in enumerate(facts):
        path = (KEY, index)
        yield from (error.below(*path) for error in own_problems(fact))
        yield from (error.below(*path) for error in _form_problems(fact))
        # A fact that names itself is in a circle, too.
        scope = Scope({**by_id}, parameters)
        for at, derivation in enumerate(fact.derived):
            below = (*path, DERIVED, at)
            known = answers_of(fact)
            if derivation.answer not in known:
                details = {"found": derivation.answer, "known": known}
                yield SpecError("unknown_option", (*below, "answer"), **details)
            problems = [*rule_problems(derivation.when, scope, (*below, "when"))]
            ill_formed |= {fact.id} if problems else set()
            yield from problems
    yield from _circles(by_id, ill_formed)


def answers_of(question: Question) -> list[str]:
    """Return the answers that a rule may derive: options, yes and no."""
    options = [option.id for option in question.options]
    return options if question.type == "choice" else [*YES_NO]


def _form_problems(fact: Fact) -> Iterator[SpecError]:
    if fact.shown_when is not None:
        yield SpecError("fact_shown_when", ("shown_when",), found=fact.id)
    if fact.derived and fact.type not in ("choice", "yes_no"):
        yield SpecError("fact_of_other_type", (DERIVED,), found=fact.type)
    if fact.derived and fact.derived_from is None:
        yield SpecError("fact_origin_missing", (DERIVED,), found=fact.id)
    if fact.derived_from is not None and not fact.derived:
        yield SpecError("fact_origin_idle", ("derived_from",))


def _circles(
    facts: Mapping[str, Fact], ill_formed: Container[str]
) -> Iterator[SpecError]:
    """Yield a problem for each fact that is derived from itself, through others too.

    What an ill-formed rule names cannot be read.
    """
    sources = {
        name: frozenset[str]() if name in ill_formed else fact.sources
        for name, fact in facts.items()
    }
    for index, fact in enumerate(facts.values()):
        behind: set[str] = set()
        waiting = [*sources[fact.id]]
        while waiting:
            name = waiting.pop()
            if name not in behind and name in sources:
                behind.add(name)
                waiting += sources[name]
        if fact.id in behind:
            yield SpecError("fact_circle", (KEY, index, DERIVED), found=fact.id)


def derivation_gaps(
    facts: Sequence[Fact], context: CalculatorContext
) -> Iterator[SpecError]:
    """Yield what enumeration finds: answers never derived, two at once, idle parts.

    The facts have no other problems. Raise SpecError for too many cases.
    """
    by_id = {fact.id: fact for fact in facts}
    for index, fact in enumerate(facts):
        if fact.derived:
            yield from _proven(fact, by_id, context, (KEY, index, DERIVED))


def _proven(
    fact: Fact, by_id: Mapping[str, Fact], context: CalculatorContext, path: Path
) -> Iterator[SpecError]:
    sources = [each for each in by_id.values() if each.id in fact.sources]
    scope = Scope({each.id: each for each in sources}, context.decimals)
    facts = [*_cases(fact, sources, context)]
    idle = False
    for at, derivation in enumerate(fact.derived):
        below = (*path, at, "when")
        problems = [*ineffective_parts(derivation.when, below, scope, facts, is_true)]
        idle = idle or bool(problems)
        yield from problems
    # What follows from a rule that never holds is told by that rule.
    if not idle:
        yield from _contradictions(fact, sources, facts, context, path)


def _cases(
    fact: Fact, sources: Sequence[Fact], context: CalculatorContext
) -> Iterator[Facts]:
    """Yield all that can be known of a fact's sources, on each day that differs."""
    tests = [derivation.when for derivation in fact.derived]
    scope = Scope({each.id: each for each in sources}, context.decimals)
    named = [compile_test(test, scope).parameters for test in tests]
    for day in days_that_differ(context, frozenset[str]().union(*named)):
        base = Facts({}, context.values_on(day), day, context.values_on)
        space = factors(sources, tests, context.parameters, base=base)
        for case in cases(space):
            read, _ = read_answers(sources, answers(space, case))
            yield base.with_answers(read)


def _contradictions(
    fact: Fact,
    sources: Sequence[Fact],
    facts: Sequence[Facts],
    context: CalculatorContext,
    path: Path,
) -> Iterator[SpecError]:
    scope = Scope({each.id: each for each in sources}, context.decimals)
    rules = [(d.answer, compile_test(d.when, scope)) for d in fact.derived]
    for at, (answer, rule) in enumerate(rules):
        for other, earlier in rules[:at]:
            both = (f for f in facts if rule.holds(f) and earlier.holds(f))
            if other != answer and (example := next(both, None)):
                words = _in_words(sources, example.answers, context)
                details = {"found": answer, "other": other, "answers": words}
                yield SpecError("derived_twice", (*path, at), **details)


def _in_words(
    sources: Sequence[Fact], known: Mapping[str, Answer], context: CalculatorContext
) -> str:
    """Return answers in the reader's words, the unknown ones left out."""
    return "; ".join(
        f"{each.title}: {answer_text(each, known[each.id], context.wording)}"
        for each in sources
        if known[each.id] is not None
    )
