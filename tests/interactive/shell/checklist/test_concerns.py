"""A list's page evaluates its rules as the engine does."""

import json
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest

from interactive.core.answers import read_answers
from interactive.core.derived_facts import (
    Derivation,
    DerivedFacts,
    Fact,
    in_order,
    with_present_ids,
)
from interactive.core.facts import Facts
from interactive.core.questions import Option
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from macros.handbook.concerns import COMPARING, JOINING

SCRIPT = Path(__file__).with_name("evaluate_rules.mjs")
OPTIONS = {
    "route": ["hand", "post", "none"],
    "right": ["yes", "no"],
    "sent": ["yes", "no"],
}
POST = {"is": ["route", "post"]}
DERIVED: dict[str, list[dict[str, Any]]] = {
    "sent": [
        {"answer": "no", "when": {"is": ["route", "hand"]}},
        {
            "answer": "yes",
            "when": {"any": [{"is": ["right", "no"]}, {"is": ["route", "post"]}]},
        },
    ],
    "route": [{"answer": "none", "when": {"not": {"is": ["right", "yes"]}}}],
}
FORMER = {"right": ["has_right"]}
FACTS = {
    name: {
        "title": name,
        "options": {option: option for option in options},
        "derived": DERIVED.get(name, []),
        "former": FORMER.get(name, []),
    }
    for name, options in OPTIONS.items()
}
QUESTIONS = {
    name: Fact(
        id=name,
        title="",
        text="",
        type="yes_no" if "no" in options else "choice",
        options=tuple(Option(id=option, text="") for option in options),
        derived=tuple(Derivation(**each) for each in DERIVED.get(name, [])),
        former_ids=(*FORMER.get(name, []),),
    )
    for name, options in OPTIONS.items()
}
ODD = ["unknown", "", " yes ", "YES", "__proto__", 7, True, ["hand"], {"a": 1}, None]
"""What a store may hold besides an option."""


def rule(chance, depth=3):
    operator = chance.choice((*COMPARING, *JOINING) if depth else COMPARING)
    if operator == "not":
        return {"not": rule(chance, depth - 1)}
    if operator in JOINING:
        return {
            operator: [rule(chance, depth - 1) for _ in range(chance.randint(1, 3))]
        }
    name = chance.choice([*OPTIONS])
    option = chance.choice(OPTIONS[name])
    few = chance.sample(OPTIONS[name], chance.randint(1, len(OPTIONS[name])))
    return {operator: [name, option if operator == "is" else few]}


def answers(chance):
    return {
        chance.choice([name, *FORMER.get(name, [])]): chance.choice(
            [*options, chance.choice(ODD)]
        )
        for name, options in OPTIONS.items()
        if chance.random() < 0.7
    }


@pytest.fixture(scope="module")
def cases():
    chance = Random(18)  # noqa: S311 - the same at every run
    return [(rule(chance), answers(chance)) for _ in range(3000)]


@pytest.fixture(scope="module")
def by_page(cases):
    done = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps([[*case, FACTS] for case in cases]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def by_engine(test, raw):
    present = with_present_ids(QUESTIONS.values(), raw)
    facts = DerivedFacts(in_order(QUESTIONS, QUESTIONS), {})
    derived = facts.derive(present, Facts({}, {}), ".")
    read, _ = read_answers(QUESTIONS.values(), present | derived)
    return compile_test(test, Scope(QUESTIONS, {})).holds(Facts(read, {}))


def test_every_rule_comes_to_the_same_as_in_the_engine(cases, by_page):
    expected = [by_engine(*case) for case in cases]

    assert [value for value, _ in by_page] == expected
    assert {*expected} == {True, False, None}
    used = json.dumps(cases)
    assert all(f'"{operator}"' in used for operator in (*COMPARING, *JOINING))


def test_the_answers_given_as_the_reason_are_enough_for_it(cases, by_page):
    for (test, _), (value, reason) in zip(cases, by_page, strict=True):
        if value is False:
            assert reason
            assert by_engine(test, dict(reason)) is False
