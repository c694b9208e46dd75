"""Every check is found and run once; what no rule forbids is no problem.

What the checks say of mistakes stands in tests/invalid_content/.
"""

import pkgutil
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import macros.checks
from macros.checks import check_content, checks
from macros.checks.examples import check as check_examples
from macros.content.loader import load_content
from tests.content_changes import apply

SOUND = yaml.safe_load(Path(__file__).with_name("sound.yml").read_text("utf-8"))


def test_every_module_of_the_folder_is_a_check():
    names = {module.__name__.rpartition(".")[2]: module for module in checks()}

    modules = {module.name for module in pkgutil.iter_modules(macros.checks.__path__)}
    assert modules - {*names} == {
        "warnings",
        "text_warnings",
        "due_warnings",
        "modality_warnings",
        "revision_warnings",
        "example_warnings",
        "fact_warnings",
        "page_warnings",
        "unwritten_warnings",
    }
    assert all(callable(module.check) for module in names.values())
    # Examples and proofs run calculators, which broken content would make fail.
    assert {n for n in names if hasattr(names[n], "NEEDS_SOUND_CONTENT")} == {
        "examples",
        "fact_proofs",
        "proofs",
        "revisions",
    }


@pytest.mark.parametrize(
    ("check", "changes"),
    [
        pytest.param(check, changes, id=f"{check}: {name}")
        for check, cases in SOUND.items()
        for name, changes in cases.items()
    ],
)
def test_what_is_sound_is_no_problem(handbook, check, changes):
    apply(changes, handbook / "content")
    content, problems = load_content(handbook)

    assert content, problems
    assert [*import_module(f"macros.checks.{check}").check(content)] == []


def test_a_problem_that_a_text_has_twice_is_told_once(handbook):
    twice = "[a](terim:yok) [b](terim:yok) [c](liste:yok)"
    change = {"file": "guidelines/odunc.yml", "find": "gece", "put": twice}
    apply([change], handbook / "content")

    assert len(check_content(handbook)[1]) == 2


def test_an_example_without_a_day_is_of_the_day_when_the_source_was_read(content):
    spec = content.calculators["iade"]
    result = {"today": content.source.edition.checked_on.isoformat()}
    example = replace(spec.examples[-1], today=None, result=result)
    calculators = {"iade": replace(spec, examples=(example,))}

    assert [*check_examples(replace(content, calculators=calculators))] == []
