"""What is found wrong in a calculator: each problem with its place and its details.

After a change that is meant, run this file with `--update-snapshots` and read
what has become of `tests/snapshots/diagnostics/`.
"""

import json
from copy import deepcopy
from functools import reduce
from operator import getitem
from pathlib import Path

import pytest

from interactive import engine
from interactive.core.decode import decode
from interactive.kinds import kind, kind_module, optional_kind_module
from macros.content.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
SNAPSHOTS = ROOT / "tests" / "snapshots" / "diagnostics"
KINDS = sorted(path.stem for path in SNAPSHOTS.glob("*.yml"))


def content_of(path):
    loaded = read_yaml(path, ROOT)
    assert not loaded.problems
    return loaded.data


def changed(spec, changes):
    """Return the specification with parts replaced, added or left out."""
    spec = deepcopy(spec)
    for dotted, value in changes.items():
        *above, last = (int(s) if s.isdigit() else s for s in dotted.split("."))
        inner = reduce(getitem, above, spec)
        if last == "+":
            inner.append(value)
        elif value is None:
            del inner[last]
        else:
            inner[last] = value
    return spec


def label(changes):
    """Return what is changed, in one line."""
    return "; ".join(f"{at}: {json.dumps(value)}" for at, value in changes.items())


def lines_of(problems):
    """Yield what is found, line by line."""
    for error in problems:
        path = ".".join(map(str, error.path))
        yield f"  {path}: {error.code} {error.details}"


def each(part):
    """Ask for every change of a part, one a test, by its kind and number."""
    listed = [
        pytest.param(name, changes, id=f"{name}-{number}")
        for name in KINDS
        for number, changes in enumerate(content_of(SNAPSHOTS / f"{name}.yml")[part])
    ]
    return pytest.mark.parametrize(("name", "changes"), listed)


@pytest.fixture
def compare(update_snapshots):
    """Return a way to compare what is found after a change with what was accepted."""

    def compare_with(path, changes, lines):
        made, lines_ = label(changes), [*lines]
        if update_snapshots:
            write(path, blocks(path) | {made: lines_})
        assert lines_ == blocks(path).get(made)

    return compare_with


def write(path, every):
    """Write the lines below each change to a file."""
    text = (line for heading, below in every.items() for line in (heading, *below))
    path.write_text("".join(f"{line}\n" for line in text), "utf-8")


def blocks(path):
    """Return the lines below each change of a file."""
    by_change: dict[str, list[str]] = {}
    below: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(" "):
            below.append(line)
        else:
            below = by_change[line] = []
    return by_change


@each("checked")
def test_what_is_wrong_in_a_calculator_is_told_as_before(name, changes, compare):
    module = kind(name)
    base = content_of(ROOT / "interactive" / "kinds" / name / "examples.yml")
    spec = decode(module.Spec, changed(base["spec"], changes))

    problems = kind_module(name, "verification.check").problems(
        spec, frozenset(base["parameters"])
    )

    compare(SNAPSHOTS / f"{name}-checked.txt", changes, lines_of(problems))


@each("proven")
def test_what_is_dead_in_a_calculator_is_told_as_before(
    name, changes, compare, document_for, monkeypatch
):
    # Two months are enough of a year here, and sooner looked at.
    monkeypatch.setattr(
        "interactive.kinds.schedule.verification.case_enumeration.YEAR", 30
    )
    base = content_of(SNAPSHOTS / f"{name}.yml")["small"]
    parts = base | {"spec": changed(base["spec"], changes)}
    calculator = engine.load(document_for(**parts))

    proof = optional_kind_module(name, "verification.proofs").prove(calculator)

    counted = f"  {proof.cases}: {proof.claims}"
    compare(
        SNAPSHOTS / f"{name}-proven.txt", changes, (*lines_of(proof.problems), counted)
    )


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("part", ["checked", "proven"])
def test_nothing_is_kept_of_a_change_that_is_made_no_longer(
    name, part, update_snapshots
):
    path = SNAPSHOTS / f"{name}-{part}.txt"
    listed = [label(c) for c in content_of(SNAPSHOTS / f"{name}.yml")[part]]
    if update_snapshots:
        lines_by_change = blocks(path)
        write(path, {made: lines_by_change[made] for made in listed})

    assert [*blocks(path)] == listed
