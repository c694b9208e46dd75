"""Whom a list or an item concerns is a rule that a page evaluates, and that matters."""

from collections.abc import Iterator

from interactive.core.answers import read_answers
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Question, Test
from interactive.core.rules.logic import compile_test
from interactive.core.rules.mentions import questions_in
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.verification.cases import answers, cases
from interactive.verification.proof import ineffective_parts, is_possible
from macros.calculators.spec_messages import fact_rule_problems, message
from macros.content.checker import say
from macros.content.facts.questions import questions_of
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.concerns import (
    COMPARING,
    JOINING,
    TYPES,
    derivations_of,
    rules_of,
)

KEY = "concerns_when"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for every rule that is malformed, or that no page evaluates.

    Of the others, a part that never holds or makes no difference is a problem.
    """
    scope = Scope(questions_of(content), {})
    for slug, checklist in content.checklists.items():
        name = f"checklists/{slug}"
        for where, test in rules_of(checklist):
            path = (*where, KEY)
            problems = [*fact_rule_problems(content, test, name, path)]
            if not problems:
                rule, file = compile_test(test, scope), content.files[name]
                beyond = _beyond_the_page(rule, scope, path)
                problems = [file.problem(below, text) for below, text in beyond]
                errors = () if problems else _idle_parts(test, scope, path)
                problems += [file.problem(e.path, message(e)) for e in errors]
            yield from problems


def _idle_parts(test: Test, scope: Scope, path: Path) -> Iterator[SpecError]:
    """Yield the parts of a sound rule that never hold or make no difference."""
    names = questions_in(test)
    questions = [each for name, each in scope.questions.items() if name in names]
    space = factors(questions, [test], {})
    try:
        raws = [answers(space, case) for case in cases(space)]
    except SpecError as error:
        yield SpecError(error.code, path, **error.details)
        return
    facts = [Facts(read_answers(questions, raw)[0], {}) for raw in raws]
    # Whom it may concern, a list and an item are shown.
    yield from ineffective_parts(test, path, scope, facts, is_possible)


def _beyond_the_page(
    rule: Rule, scope: Scope, path: KeyPath
) -> Iterator[tuple[KeyPath, str]]:
    """Yield what in a sound rule only the engine could evaluate, and its place."""
    for part in _comparisons(rule):
        name, question = part.subject, scope.questions[part.subject]
        if not _is_simple(part, scope):
            yield path, say("concerns.too_complex", name=name)
        elif not _derives_simply(question, scope, {name}):
            yield (
                path,
                say("concerns.derived", name=name),
            )


def _comparisons(rule: Rule) -> Iterator[Rule]:
    if rule.operator not in JOINING:
        yield rule
    for part in rule.parts:
        yield from _comparisons(part)


def _is_simple(part: Rule, scope: Scope) -> bool:
    is_option = scope.questions[part.subject].type in TYPES
    return part.operator in COMPARING and is_option


def _derives_simply(question: Question, scope: Scope, above: set[str]) -> bool:
    """Return whether all from which an answer may follow is as simple as a rule."""
    try:
        rules = [compile_test(d.when, scope) for d in derivations_of(question)]
    except SpecError:
        return True  # the check of the facts tells of it
    return all(
        part.subject in above
        or (
            _is_simple(part, scope)
            and _derives_simply(
                scope.questions[part.subject], scope, {*above, part.subject}
            )
        )
        for rule in rules
        for part in _comparisons(rule)
    )
