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
# A kind, or a kind and what its small calculator is about.
NAMES = sorted(path.stem for path in SNAPSHOTS.glob("*.yml"))
KINDS = [name for name in NAMES if "-" not in name]


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


def checked(spec, parameters):
    """Return what the checker reports of a specification."""
    name = spec["kind"]
    decoded = decode(kind(name).Spec, spec)
    module = kind_module(name, "verification.check")
    decimals = {name: each.get("decimals", 0) for name, each in parameters.items()}
    return lines_of(module.problems(decoded, decimals))


def proven(parts, document_for):
    """Return what the checker and the proof report of a calculator."""
    spec = parts["spec"]
    calculator = engine.load(document_for(**parts))
    proof = optional_kind_module(spec["kind"], "verification.proofs").prove(calculator)
    yield from checked(spec, parts.get("parameters", {}))
    yield from (*lines_of(proof.problems), f"  {proof.cases}: {proof.claims}")


def compare(name, part, report, update_snapshots):
    """Compare the reports on all changes with the snapshot, or write it anew."""
    path = SNAPSHOTS / f"{name}-{part}.txt"
    changes = content_of(SNAPSHOTS / f"{name}.yml")[part]
    lines = [line for each in changes for line in (label(each), *report(each))]
    text = "".join(f"{line}\n" for line in lines)
    if update_snapshots:
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("name", KINDS)
def test_what_is_wrong_in_a_calculator_is_told_as_before(name, update_snapshots):
    base = content_of(ROOT / "interactive" / "kinds" / name / "examples.yml")

    def report(changes):
        return checked(changed(base["spec"], changes), base["parameters"])

    compare(name, "checked", report, update_snapshots)


@pytest.mark.slow
@pytest.mark.usefixtures("short_year")
@pytest.mark.parametrize("name", NAMES)
def test_what_is_dead_in_a_calculator_is_told_as_before(
    name, document_for, update_snapshots
):
    base = content_of(SNAPSHOTS / f"{name}.yml")["small"]

    def report(changes):
        return proven(base | {"spec": changed(base["spec"], changes)}, document_for)

    compare(name, "proven", report, update_snapshots)
