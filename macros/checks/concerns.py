"""Whom a list or an item concerns is a rule that a page can evaluate by itself."""

from collections.abc import Iterator

from interactive.core.derived_facts import Fact
from interactive.core.rules.logic import compile_test
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope
from macros.calculators.spec_messages import fact_rule_problems
from macros.content.facts.questions import questions_of
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.concerns import COMPARING, JOINING, TYPES, rules_of

KEY = "concerns_when"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for every rule that is malformed or that no page evaluates."""
    scope = Scope(questions_of(content), {})
    for slug, checklist in content.checklists.items():
        name = f"checklists/{slug}"
        for path, test in rules_of(checklist):
            problems = [*fact_rule_problems(content, test, name, (*path, KEY))]
            yield from problems
            if not problems:
                rule = compile_test(test, scope)
                for below, hint in _beyond_the_page(rule, scope, (*path, KEY)):
                    yield content.files[name].problem(below, hint)


def _beyond_the_page(
    rule: Rule, scope: Scope, path: KeyPath
) -> Iterator[tuple[KeyPath, str]]:
    """Yield what in a sound rule only the engine could evaluate, and its place."""
    if rule.operator in JOINING:
        for part in rule.parts:
            yield from _beyond_the_page(part, scope, path)
        return
    name, question = rule.subject, scope.questions[rule.subject]
    if rule.operator not in COMPARING or question.type not in TYPES:
        hint = "Tek seçenekli ya da evet/hayır bir soruyu 'is' ya da 'in' ile yazın."
        yield path, f"Liste sayfası '{name}' için bu kuralı hesaplayamaz. {hint}"
    elif isinstance(question, Fact) and question.derived:
        hint = "Okura sorulan başka bir bilgiyi yazın."
        yield (
            path,
            f"Liste sayfası '{name}' yanıtını başka yanıtlardan çıkaramaz. {hint}",
        )
