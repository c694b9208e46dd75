"""A kind's own examples: a made-up calculator, apart from any handbook."""

from datetime import date
from pathlib import Path

import pytest

from interactive.core.decode import decode
from interactive.core.errors import SpecError
from interactive.engine import load
from interactive.kinds import kind, kind_module
from interactive.verification.spec_checks import example_problems
from macros.content.yaml_reader import read_yaml

ROOT = Path(__file__).parents[3]


def examples(name):
    """Return what a kind's examples.yml holds."""
    path = ROOT / "interactive" / "kinds" / name / "examples.yml"
    loaded = read_yaml(path, ROOT)
    assert not loaded.problems
    return loaded.data


@pytest.fixture(scope="session")
def made_up_data():
    """Return a function that reads a kind's examples."""
    return examples


@pytest.fixture
def small_calculator():
    """Return a function that reads the small calculator of a kind's snapshots."""

    def read_small(name):
        loaded = read_yaml(ROOT / "tests/snapshots/diagnostics" / f"{name}.yml", ROOT)
        assert not loaded.problems
        return loaded.data["small"]

    return read_small


@pytest.fixture(scope="session")
def made_up(content):
    """Return a function that loads the calculator of a kind's examples."""

    def prepare(name):
        data = examples(name)
        module = kind(data["spec"]["kind"])
        known = frozenset(data["parameters"])
        problems = kind_module(name, "verification.check").problems(
            decode(module.Spec, data["spec"]), known
        )
        assert [*problems] == []
        return load(
            {
                "calculator": name,
                "spec": data["spec"],
                "parameters": data["parameters"],
                "calendar": data.get("calendar", {"years": {}, "closed": []}),
                "wording": content.words,
                "edition": {"id": "x", "label": "X", "checked_on": "2026-01-01"},
                "as_of": "2026-01-01",
                "links": {},
                "site": {"title": "Deneme", "page": None, "namespace": "x@y.invalid"},
                "addresses": {},
            }
        )

    return prepare


@pytest.fixture
def differences():
    """Return what a case expects otherwise, as the checker would tell it."""

    def compare(calculator, case) -> list[SpecError]:
        class Example:
            answers, today, result = case["answers"], case["today"], case["result"]

        def evaluate(answers, today):
            result = calculator.evaluate(answers, date.fromisoformat(today))
            mistakes = result["mistakes"]
            return result | {
                "mistakes": mistakes if "mistakes" in case["result"] else []
            }

        return [*example_problems([Example], evaluate)]

    return compare
