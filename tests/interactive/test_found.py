"""What is found wrong in a calculator: each problem with its place and its details.

After a change that is meant: `pytest tests/interactive/test_found.py --accept`, and
read what has become of `found/`.
"""

import json
from copy import deepcopy
from functools import reduce
from itertools import zip_longest
from operator import getitem
from pathlib import Path

import pytest

from interactive import engine
from interactive.kinds import kind
from interactive.reading import read
from macros.load import load
from macros.proofs import part_of

ROOT = Path(__file__).parents[2]
FOUND = Path(__file__).parent / "found"
KINDS = sorted(path.stem for path in FOUND.glob("*.yml"))


def content_of(path):
    loaded = load(path, ROOT)
    assert not loaded.problems
    return loaded.data


def changed(spec, changes):
    """Return the specification with parts replaced, added or left out."""
    spec = deepcopy(spec)
    for place, value in changes.items():
        *above, last = (int(s) if s.isdigit() else s for s in place.split("."))
        inner = reduce(getitem, above, spec)
        if last == "+":
            inner.append(value)
        elif value is None:
            del inner[last]
        else:
            inner[last] = value
    return spec


def told(changes, problems):
    """Yield a change and what is found then, line by line."""
    yield "; ".join(f"{at}: {json.dumps(v)}" for at, v in changes.items())
    for error in problems:
        place = ".".join(map(str, error.path))
        yield f"  {place}: {error.code} {error.details}"


def compare(name, lines, accept):
    """Compare what is found with what was accepted, or accept it."""
    path = FOUND / f"{name}.txt"
    if accept:
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return
    # One by one: the first difference ends the search.
    for line, before in zip_longest(lines, path.read_text("utf-8").splitlines()):
        assert line == before


@pytest.mark.parametrize("name", KINDS)
def test_what_is_wrong_in_a_calculator_is_told_as_before(name, accept):
    module = kind(name)
    base = content_of(ROOT / "interactive" / "kinds" / name / "examples.yml")

    def lines():
        for changes in content_of(FOUND / f"{name}.yml")["checked"]:
            spec = read(module.Spec, changed(base["spec"], changes))
            found = module.problems(spec, frozenset(base["parameters"]))
            yield from told(changes, found)

    compare(f"{name}-checked", lines(), accept)


@pytest.mark.parametrize("name", KINDS)
def test_what_is_dead_in_a_calculator_is_told_as_before(
    name, toy_document, accept, monkeypatch
):
    # Two months are enough of a year here, and sooner looked at.
    monkeypatch.setattr("interactive.kinds.schedule.walk.YEAR", 30)
    data = content_of(FOUND / f"{name}.yml")
    base = data["small"]

    def lines():
        for changes in data["proven"]:
            parts = base | {"spec": changed(base["spec"], changes)}
            calculator = engine.load(toy_document(**parts))
            proof = part_of(name, "proofs").prove(calculator)
            yield from told(changes, proof.problems)
            yield f"  {proof.cases}: {proof.claims}"

    compare(f"{name}-proven", lines(), accept)
