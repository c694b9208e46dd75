"""Words and coverings of a condition that make no difference are found, one by one."""

from typing import Any

import pytest

from interactive import engine
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.unreachable import (
    always_applicable,
    unreachable_explanations,
)
from tests.interactive.kinds.sample_specs import calculator

PATH = ("conditions", 0)
OUTCOMES = ("met", "unmet", "unknown")
A, B = ({"is": [name, "yes"]} for name in ("a", "b"))
SURE = {"any": [A, {"not": A}]}


def says(outcome, text=None, **more):
    return {"outcome": outcome, "text": text or outcome} | more


PLAIN = [says(outcome) for outcome in OUTCOMES]


@pytest.fixture
def dead(document_for):
    """Return what is told of a condition with these parts: code, path, details."""

    def find(**parts):
        condition = {
            "id": "c",
            "title": "C",
            "rule": "R",
            "weight": "blocking",
            "clauses": ["S1"],
            "met_when": A,
            "explanations": PLAIN,
        }
        questions = [
            {"id": name, "title": name, "text": "?", "type": "yes_no"} for name in "ab"
        ]
        spec = calculator(questions, [condition | parts])
        made: Any = engine.load(document_for(spec))
        enumeration, [condition] = CaseEnumeration(made), made.conditions
        problems = [
            *unreachable_explanations(enumeration, condition, PATH),
            *always_applicable(enumeration, condition, PATH),
        ]
        return [(each.code, each.path, each.details) for each in problems]

    return find


def test_a_condition_whose_every_word_counts_has_nothing_dead(dead):
    assert dead() == []
    assert dead(applies_when=B) == []
    assert dead(explanations=[says("met", "because of b", when=B), *PLAIN]) == []


def test_an_outcome_without_words_is_named(dead):
    where = (*PATH, "explanations")

    assert dead(explanations=PLAIN[:2]) == [
        ("words_missing", where, {"outcome": "unknown"})
    ]


def test_words_that_are_alike_are_told_of_the_first(dead):
    twice = [says("met", "met", when=B), *PLAIN]
    cited = [says("met", "met", when=B, clauses=["S2"]), *PLAIN]
    as_all = [says("met", "met", when=B, clauses=["S1"]), *PLAIN]
    idle = [("words_idle", (*PATH, "explanations", 0), {"outcome": "met"})]

    assert dead(explanations=twice) == idle
    assert dead(explanations=as_all) == idle
    assert dead(explanations=cited) == []


def test_words_behind_those_for_all_are_never_said(dead):
    behind = [*PLAIN, says("met", "because of b", when=B)]

    assert dead(explanations=behind) == [
        ("words_unreachable", (*PATH, "explanations", 3), {"outcome": "met"})
    ]


def test_words_of_a_form_for_an_outcome_that_only_another_has_are_needless(dead):
    later = {
        "valid_from": "2026-09-01",
        "rule": "R2",
        "clauses": ["S2"],
        "met_when": {"in": ["b", ["yes", "no"]]},
        "explanations": [says("met", "new"), *PLAIN[1:]],
    }

    assert dead(versions=[later]) == [
        (
            "words_needless",
            (*PATH, "versions", 0, "explanations", 1),
            {"outcome": "unmet"},
        )
    ]


def test_an_outcome_that_never_comes_about_is_told_of_the_rule_alone(dead):
    never = {"in": ["b", ["yes", "no"]]}
    where = (*PATH, "met_when")
    behind = [*PLAIN, says("met", "because of a", when=A)]

    problems = dead(met_when=never, explanations=behind)

    assert problems == [
        ("outcome_unreachable", where, {"outcome": "unmet"}),
        ("words_unreachable", (*PATH, "explanations", 3), {"outcome": "met"}),
    ]


def test_words_for_the_unit_need_a_rule_by_which_it_decides(dead):
    explanations = [*PLAIN, says("unit_decides")]
    where = (*PATH, "explanations", 3)

    assert dead(explanations=explanations, unit_decides_when=B) == []
    assert dead(explanations=explanations) == [("words_without_rule", where, {})]


def test_words_for_the_unit_are_said_only_where_it_decides(dead):
    explanations = [
        *PLAIN,
        says("unit_decides", "with a", when=A),
        says("unit_decides"),
    ]
    both = {"all": [A, B]}

    assert dead(explanations=explanations, unit_decides_when=both) == [
        ("words_unreachable", (*PATH, "explanations", 4), {"outcome": "unit_decides"})
    ]


def test_a_covering_that_leaves_nobody_outside_is_found(dead):
    outside: Any = ("covers_all", (*PATH, "applies_when"), {})

    assert outside in dead(applies_when=SURE)
    assert outside not in dead(applies_when=B)
