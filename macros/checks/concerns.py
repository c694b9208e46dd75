"""Whom a list or an item concerns is a rule that a page can evaluate by itself."""

from collections.abc import Iterator

from interactive.core.derived_facts import Fact
from interactive.core.errors import SpecError
from interactive.core.rules.logic import compile_test
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope
from macros.calculators.spec_messages import message
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.concerns import COMPARING, JOINING, TYPES, facts_of, rules_of

KEY = "concerns_when"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for every rule that is malformed or that no page evaluates."""
    scope = Scope(facts_of(content), {})
    for slug, checklist in content.checklists.items():
        file = content.files[f"checklists/{slug}"]
        for path, test in rules_of(checklist):
            try:
                rule = compile_test(test, scope)
            except SpecError as error:
                yield file.problem((*path, KEY, *error.path), message(error))
            else:
                for below, hint in _beyond_the_page(rule, scope, (*path, KEY)):
                    yield file.problem(below, hint)


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
