"""Which questions are open yet: those that decide, and those that choose the words."""

from datetime import date
from typing import Any

import pytest

from interactive import engine
from interactive.core.decode import decode
from interactive.core.facts import Facts
from interactive.core.markup import to_text
from interactive.core.questions import Question
from interactive.core.rules.scope import Scope
from interactive.kinds.conditions.condition import compile_condition
from interactive.kinds.conditions.spec import Condition
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.table import verdict_rules
from tests.interactive.kinds.sample_specs import calculator

TODAY = date(2026, 6, 1)
NAMES = ("covered", "met", "unit", *(f"word_{number}" for number in range(6)))
OUTCOMES = ("met", "unmet", "unknown")


def yes(name):
    return {"is": [name, "yes"]}


def asking(name):
    return {"id": name, "title": name, "text": "?", "type": "yes_no"}


def says(outcome, when=None):
    return {"outcome": outcome, "text": outcome, "when": when}


def condition(name="c", **more):
    explanations = [says(outcome) for outcome in OUTCOMES]
    base = {"id": name, "title": name, "rule": "R", "weight": "blocking"}
    return base | {"clauses": [], "explanations": explanations} | more


def form():
    """Return a form in which each question decides one thing."""
    explanations = [
        says("met", yes("word_0")),
        says("met", yes("word_1")),
        says("met"),
        says("unmet", yes("word_2")),
        says("unmet"),
        says("unknown", yes("word_3")),
        says("unknown"),
        says("not_covered", yes("word_1")),
        says("not_covered"),
        says("unit_decides", yes("word_4")),
        says("unit_decides"),
        says("unit_decides", yes("word_5")),
    ]
    made = condition(
        applies_when=yes("covered"),
        met_when=yes("met"),
        unit_decides_when=yes("unit"),
        explanations=explanations,
    )
    known = Scope({n: decode(Question, asking(n)) for n in NAMES}, {})
    return compile_condition(decode(Condition, made), known, {}).versions[0]


def test_a_question_is_open_while_it_decides_or_chooses_a_word():
    cases = [
        ({}, "covered met unit", "3 4"),
        # Whom the source does not reach, of him not even the words are asked.
        ({"covered": "no"}, "unit", "4"),
        ({"met": "yes"}, "covered unit", "3 4"),
        ({"covered": "yes", "met": "yes"}, "unit", "0 1 4"),
        ({"covered": "yes", "met": "yes", "word_0": "no"}, "unit", "1 4"),
        ({"covered": "yes", "met": "yes", "word_0": "yes"}, "unit", "4"),
        ({"covered": "yes", "met": "yes", "word_1": "yes"}, "unit", "0 4"),
        ({"covered": "yes", "met": "no"}, "unit", "2 4"),
        ({"covered": "yes", "met": "no", "unit": "no", "word_4": "no"}, "", "2"),
    ]
    for answers, decides, chooses in cases:
        wanted = {*decides.split(), *(f"word_{number}" for number in chooses.split())}

        assert form().open_questions(Facts(answers, {})) == wanted


def test_without_words_what_decides_is_open_all_the_same():
    either = {"any": [yes("met"), yes("unit")]}
    made = condition(met_when=either, explanations=[])
    known = Scope({n: decode(Question, asking(n)) for n in NAMES}, {})
    version = compile_condition(decode(Condition, made), known, {}).versions[0]

    assert version.open_questions(Facts({"met": "no"}, {})) == {"unit"}


@pytest.fixture
def loaded(document_for):
    def make(questions, *conditions):
        made: Any = engine.load(document_for(calculator(questions, conditions)))
        return made

    return make


def test_why_a_question_is_set_aside_is_told_with_all_that_read_it(loaded, words):
    either = {"any": [yes("a"), yes("b")]}
    rules = {"one": either, "two": either, "three": yes("a")}
    conditions = [condition(name, met_when=rule) for name, rule in rules.items()]
    made = loaded([asking("a"), asking("b")], *conditions)

    result = made.evaluate({"a": "yes"}, TODAY)

    assert result["set_aside"] == ["b"]
    assert result["aside"] == {"b": words["set_aside"].format(conditions="one, two")}


def test_a_condition_names_what_nobody_has_answered(loaded):
    hidden = asking("b") | {"shown_when": yes("a")}
    made = loaded(
        [asking("a"), hidden, asking("c")],
        condition("one", met_when={"any": [yes("b"), yes("c")]}),
        condition("two", met_when=yes("c")),
    )

    def unanswered(**answers):
        evaluated = made.evaluate(answers, TODAY)["conditions"]
        return [each["unanswered"] for each in evaluated]

    assert unanswered() == [["a", "c"], ["c"]]
    assert unanswered(a="yes", c="unknown") == [["b"], []]
    assert unanswered(a="yes", b="what?", c="no") == [["b"], []]
    assert unanswered(a="unknown", c="unknown") == [[], []]


def test_no_answer_helps_only_if_nothing_is_left_to_find_out(loaded, words):
    fixed = asking("b") | {"immutable": True}
    rules = {"one": yes("a"), "two": yes("b")}
    made = loaded(
        [asking("a"), fixed],
        *(condition(n, met_when=r, weight="action") for n, r in rules.items()),
    )

    def is_told(**answers):
        result = made.evaluate(answers, TODAY)
        assert result["verdict_changes"] == []
        return words["verdict_unchangeable"] in to_text(made.present(result))

    assert not is_told(a="no", b="unknown")
    assert is_told(a="no", b="no")


def test_one_that_blocks_counts_for_more_than_all_that_do_not(loaded):
    made = loaded(
        [asking("a"), asking("b")],
        *(condition(n, met_when=yes("a"), weight="action") for n in ("one", "two")),
        condition("three", met_when=yes("b")),
    )

    assert made.evaluate({}, TODAY)["ask_next"] == ["b", "a"]


def changes(made, answers):
    """Return what would change the only outcome, by question."""
    [evaluated] = made.evaluate(answers, TODAY)["conditions"]
    return {each["question"]: each["answer"] for each in evaluated["trace"]["changes"]}


def test_each_answer_that_alone_would_change_an_outcome_is_told(loaded, words):
    either = {"any": [yes("a"), yes("b")]}
    for rule, names in ((yes("a"), "a"), (either, "ab")):
        made = loaded([asking("a"), asking("b")], condition(met_when=rule))

        result = changes(made, {"a": "no", "b": "no"})

        assert result == dict.fromkeys(names, words["calculator_yes"])


def test_how_much_is_enough_may_hang_on_what_is_fixed(loaded):
    options = [{"id": name, "text": name} for name in "xy"]
    fixed = asking("level") | {"type": "choice", "options": options, "immutable": True}
    number = asking("year") | {"type": "integer", "minimum": 0, "maximum": 9}
    least = {"all": [{"is": ["level", "x"]}, {"at_least": ["year", 2]}]}
    rule = {"any": [least, {"at_least": ["year", 3]}]}
    made = loaded([fixed, number], condition(met_when=rule))

    for level, enough in (("x", "en az 2"), ("y", "en az 3")):
        assert changes(made, {"level": level, "year": 1}) == {"year": enough}


def test_clauses_are_told_in_the_order_of_the_source(loaded):
    made = loaded([asking("a")], condition(met_when=yes("a"), clauses=["L10", "L9"]))

    [evaluated] = made.evaluate({}, TODAY)["conditions"]

    assert evaluated["clauses"] == ["L9", "L10"]


def test_the_rows_of_a_verdict_come_in_the_order_of_the_page(loaded):
    options = [{"id": name, "text": name} for name in "xyz"]
    which = asking("which") | {"type": "choice", "options": options}
    refused = [
        {"all": [{"in": ["which", ["x", "z"]]}, yes("a")]},
        {"all": [{"is": ["which", "y"]}, {"is": ["a", "no"]}]},
    ]
    made = loaded([which, asking("a")], condition(met_when={"not": {"any": refused}}))

    rules = verdict_rules(CaseEnumeration(made))

    rows = [rule.cube for rule in rules if rule.outcome == "uygun-degil"]
    assert rows == [(0b0101, 0b001), (0b0010, 0b010)]
