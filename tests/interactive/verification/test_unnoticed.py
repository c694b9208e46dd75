"""What worked examples notice, and what they do not."""

import copy
from typing import Any

import pytest

from interactive.engine import load
from interactive.kinds import optional_kind_module
from interactive.verification.unnoticed import ExampleCoverage
from tests.interactive.kinds.sample_specs import calculator

QUESTIONS = [
    {"id": "age", "title": "A", "text": "A?", "type": "integer", "minimum": 0}
    | {"maximum": 99},
    {"id": "card", "title": "C", "text": "C?", "type": "yes_no"},
]
WORDS = [
    {"outcome": "met", "text": "You are old enough."},
    {"outcome": "unmet", "text": "You are too young."},
    {"outcome": "unknown", "text": "Your age is not known."},
]


def condition(name, rule):
    more = {"rule": "R", "weight": "blocking", "clauses": [], "explanations": WORDS}
    return {"id": name, "title": name, "met_when": rule, **more}


def example(answers, result, says=()):
    words = {"name": "N", "why": "W", "says": [*says]}
    return {**words, "answers": answers, "result": result}


OLD = example({"age": 18}, {"status": "engel-gorunmuyor"})
YOUNG = example({"age": 17}, {"status": "uygun-degil"}, ["You are too young."])
NO_AGE = example({}, {"status": "bilgi-eksik"})


@pytest.fixture
def coverage(document_for):
    """Return what some examples of a calculator notice."""

    def look(rule, *examples, data=None):
        spec: dict[str, Any] = calculator(QUESTIONS, [condition("age", rule)])
        document = data or document_for(spec | {"examples": [*examples]})
        kind = optional_kind_module(document["spec"]["kind"], "verification.changes")
        return ExampleCoverage(document, kind, load).coverage()

    return look


def test_the_answers_on_both_sides_of_a_threshold_notice_all(coverage):
    covered = coverage({"at_least": ["age", 18]}, OLD, YOUNG)

    assert covered.unnoticed == ()
    assert covered.idle == ()


def test_a_threshold_without_an_answer_beside_it_is_told(coverage):
    covered = coverage({"at_least": ["age", 18]}, OLD, NO_AGE)

    rule = ("spec", "conditions", 0, "met_when")
    changes = [each for each in covered.unnoticed if each.path == rule]
    assert {"at_least": ["age", 17]} in [each.after for each in changes]
    missing = covered.missing[changes[-1].example]
    assert missing.answers == {"age": 17}
    assert missing.result == {"status": "uygun-degil"}


def test_mixed_up_words_are_told(coverage):
    young = YOUNG | {"says": []}

    [covered] = coverage({"at_least": ["age", 18]}, OLD, young).unnoticed

    assert covered.path == ("spec", "conditions", 0, "explanations", 0, "text")
    assert (covered.before, covered.after) == (
        "You are old enough.",
        "You are too young.",
    )


def test_a_change_that_makes_no_difference_is_not_told(coverage):
    # Nobody is 18 and without an age: the second part never decides.
    rule = {"any": [{"at_least": ["age", 18]}, {"at_least": ["age", 30]}]}
    covered = coverage(rule, OLD, YOUNG)

    afters = [each.after for each in covered.unnoticed]
    assert {"at_least": ["age", 29]} not in afters
    assert {"at_least": ["age", 31]} not in afters


@pytest.mark.parametrize("result", [{}, {"kind": "conditions"}, {"mistakes": []}])
def test_an_example_that_decides_nothing_is_found(coverage, result):
    covered = coverage({"at_least": ["age", 18]}, OLD, YOUNG, example({}, result))

    assert covered.idle == (2,)


def test_an_example_that_fails_counts_for_nothing(coverage):
    wrong = example({"age": 17}, {"status": "engel-gorunmuyor"})

    assert coverage({"at_least": ["age", 18]}, OLD, YOUNG, wrong).idle == ()


@pytest.mark.slow
@pytest.mark.parametrize("slug", ["kart", "salon", "iade", "etkinlik"])
def test_the_examples_that_are_missing_suffice_when_they_are_there(
    coverage, documents, slug
):
    data = copy.deepcopy(documents[slug])
    del data["spec"]["examples"][1:]
    few = coverage(None, data=data)

    assert few.missing
    for missing in few.missing:
        written = {
            "name": "N",
            "why": "W",
            "today": missing.today,
            "answers": missing.answers,
            "result": missing.result,
            "says": missing.says,
        }
        if missing.index is None:
            data["spec"]["examples"].append(written)
        else:
            data["spec"]["examples"][missing.index] = written
    assert coverage(None, data=data).unnoticed == ()
