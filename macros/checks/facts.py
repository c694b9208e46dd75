"""Facts are sound, and what is asked in several places is one of them."""

from collections.abc import Iterator

from interactive.verification.facts.derivations import fact_problems
from macros.calculators.spec_messages import message
from macros.content.checker import say
from macros.content.facts.questions import askers
from macros.content.facts.references import FACTS, QUESTIONS, is_referred_to
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath, YamlFile


def check(content: Content) -> Iterator[Problem]:
    """Yield what is wrong with facts, and each question that is defined twice."""
    decimals = {name: each.decimals for name, each in content.parameters.items()}
    for error in fact_problems(content.facts.facts, decimals):
        yield content.files[FACTS].problem(error.path, message(error))
    yield from _defined_twice(content)
    yield from _former_ids(content)


def _defined(content: Content) -> Iterator[tuple[YamlFile, KeyPath, str]]:
    """Yield where each question is defined, and its id; the facts first."""
    for index, fact in enumerate(content.facts.facts):
        yield content.files[FACTS], (FACTS, index), fact.id
    for name, questions in askers(content):
        file = content.files[name]
        for index, question in enumerate(questions):
            if not is_referred_to(file, index):
                yield file, (QUESTIONS, index), question.id


def _defined_twice(content: Content) -> Iterator[Problem]:
    files: dict[str, YamlFile] = {}
    for file, path, name in _defined(content):
        first = files.setdefault(name, file)
        if first is file:
            continue
        hint = say("facts_of_rules.refer", name=name)
        if first is not content.files[FACTS]:
            hint = say("facts_of_rules.move", facts=FACTS, name=name)
        yield file.problem(
            (*path, "id"),
            say("facts_of_rules.twice", name=name, file=first.file, hint=hint),
        )


def _former_ids(content: Content) -> Iterator[Problem]:
    """Yield the former ids that are also something else's id, now or formerly."""
    owners = {name: name for _, _, name in _defined(content)}
    for file, path, name in _defined(content):
        for at, former in enumerate(_former_ids_at(file, path)):
            if owners.setdefault(former, name) != name or former == name:
                message = say("facts_of_rules.former", former=former)
                yield file.problem((*path, "former_ids", at), message)


def _former_ids_at(file: YamlFile, path: KeyPath) -> list[str]:
    key, index = path
    former: list[str] = file.data[key][index].get("former_ids", [])
    return former
