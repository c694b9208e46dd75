"""Facts follow from others as long as the reader does not answer them herself."""

import json
from datetime import date

import pytest

from interactive import engine
from interactive.core.derived_facts import Derivation, Fact, in_order

DAY = date(2026, 6, 1)
BEFORE = {"before": ["start", {"answer": "opens"}]}
FACTS = (
    Fact(id="start", title="", text="", type="date", former_ids=("begin",)),
    Fact(id="opens", title="", text="", type="date"),
    Fact(
        id="in_time",
        title="",
        text="",
        type="yes_no",
        derived=(
            Derivation(answer="no", when=BEFORE),
            Derivation(answer="yes", when={"not": BEFORE}),
        ),
    ),
    Fact(
        id="may_enter",
        title="",
        text="",
        type="yes_no",
        derived=(Derivation(answer="yes", when={"is": ["in_time", "yes"]}),),
    ),
)
CONDITION = {
    "id": "time",
    "title": "Time",
    "rule": "In time",
    "weight": "blocking",
    "met_when": {"is": ["may_enter", "yes"]},
    "clauses": [],
    "explanations": [
        {"outcome": "met", "text": "In time"},
        {"outcome": "unmet", "text": "Late"},
        {"outcome": "unknown", "text": "?"},
    ],
}
VERDICTS = ("uygun-degil", "bilgi-eksik", "engel-gorunmuyor")


@pytest.fixture(scope="module")
def calculator(document_for):
    spec = {
        "kind": "conditions",
        "title": "Toy",
        "order": 1,
        "summary": "",
        "disclaimer": "",
        "clauses": [],
        "questions": [
            {"id": "may_enter", "title": "May enter", "text": "?", "type": "yes_no"}
        ],
        "conditions": [CONDITION],
        "verdicts": [{"id": each, "title": each, "text": ""} for each in VERDICTS],
        "examples": [],
    }
    facts = [
        {
            "id": fact.id,
            "title": "",
            "text": "",
            "type": fact.type,
            "former_ids": [*fact.former_ids],
            "derived": [{"answer": d.answer, "when": d.when} for d in fact.derived],
        }
        for fact in FACTS
    ]
    known = [fact.id for fact in FACTS] + ["elsewhere"]
    document = document_for(spec, facts=facts, known_answers=known)
    return engine.load(document)


@pytest.mark.parametrize(
    ("raw", "derived", "status"),
    [
        ({}, {}, "bilgi-eksik"),
        ({"start": "2026-07-01"}, {}, "bilgi-eksik"),
        (
            {"start": "2026-07-01", "opens": "2026-07-01"},
            {"in_time": "yes", "may_enter": "yes"},
            "engel-gorunmuyor",
        ),
        (
            {"begin": "2026-07-01", "opens": "2026-07-02"},
            {"in_time": "no"},
            "bilgi-eksik",
        ),
        # What she says stands above what follows, on the way there as well.
        ({"in_time": "yes"}, {"may_enter": "yes"}, "engel-gorunmuyor"),
        (
            {"start": "2026-07-01", "opens": "2026-07-01", "may_enter": "no"},
            {"in_time": "yes"},
            "uygun-degil",
        ),
        (
            {"start": "2026-07-01", "opens": "2026-07-01", "in_time": None},
            {},
            "bilgi-eksik",
        ),
        ({"in_time": "yes", "may_enter": "unknown"}, {}, "bilgi-eksik"),
        # An empty field says nothing; a day that is none leads nowhere.
        (
            {"in_time": "yes", "may_enter": " "},
            {"may_enter": "yes"},
            "engel-gorunmuyor",
        ),
        ({"start": "2026-02-30", "opens": "2026-07-01"}, {}, "bilgi-eksik"),
    ],
)
def test_what_is_not_answered_follows_from_other_facts(
    calculator, raw, derived, status
):
    result = engine.evaluate(calculator, raw, DAY)

    assert result["derived"] == derived
    assert result["status"] == status
    assert result["mistakes"] == []


@pytest.mark.parametrize(
    ("raw", "contradicted"),
    [
        ({"start": "2026-07-01", "opens": "2026-07-01", "in_time": "yes"}, {}),
        (
            {"begin": "2026-07-01", "opens": "2026-07-02", "in_time": "yes"},
            {"in_time": "no"},
        ),
        # From what follows another answer follows.
        (
            {"start": "2026-07-01", "opens": "2026-07-01", "may_enter": "no"},
            {"may_enter": "yes"},
        ),
        # Who does not know, or has answered by mistake, says nothing else.
        ({"start": "2026-07-01", "opens": "2026-07-02", "in_time": "unknown"}, {}),
        ({"start": "2026-07-01", "opens": "2026-07-02", "in_time": "perhaps"}, {}),
    ],
)
def test_an_answer_that_others_contradict_is_named(calculator, raw, contradicted):
    engine.calculators["derived"] = calculator

    response = json.loads(engine.run("derived", json.dumps(raw), DAY.isoformat()))

    assert response["contradicted"] == contradicted
    assert contradicted.keys().isdisjoint(response["result"]["derived"])


def test_what_is_asked_elsewhere_is_no_mistake_and_what_is_asked_nowhere_is(calculator):
    result = engine.evaluate(calculator, {"elsewhere": "x", "nowhere": "yes"}, DAY)

    assert [each["question"] for each in result["mistakes"]] == ["nowhere"]


def test_facts_come_after_those_they_follow_from():
    by_id = {fact.id: fact for fact in reversed(FACTS)}

    names = [fact.id for fact in in_order(by_id, ["may_enter", "elsewhere"])]

    assert names == ["opens", "start", "in_time", "may_enter"]
