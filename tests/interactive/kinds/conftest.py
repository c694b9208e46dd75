"""A kind's own examples: a made-up calculator, apart from any handbook."""

from pathlib import Path

import pytest

from interactive.engine import load
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
def made_up(document_for):
    """Return a function that loads the calculator of a kind's examples."""

    def prepare(name):
        parts = {key: value for key, value in examples(name).items() if key != "cases"}
        return load(document_for(**parts, as_of="2026-01-01"))

    return prepare
