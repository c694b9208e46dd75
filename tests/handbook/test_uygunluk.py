"""The eligibility pre-check: the worked cases, and answers as they really come in."""

import json

import pytest

from interactive.core.turkish import clause_key

LISTS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides")


@pytest.fixture
def evaluate(calculators, today):
    return lambda answers: calculators["uygunluk"].evaluate(answers, today)


def test_a_worked_case_comes_out_as_written(evaluate, eligibility_case):
    expected = eligibility_case["expect"]

    result = evaluate(eligibility_case["answers"])

    assert result["status"] == expected["status"]
    assert {name: result[name] for name in LISTS} == {
        name: expected[name] for name in LISTS
    }
    assert set(expected["cites"]) <= set(result["cites"])
    assert result["mistakes"] == []


def test_clauses_are_cited_once_and_in_their_order(evaluate, eligibility_case):
    cites = evaluate(eligibility_case["answers"])["cites"]

    assert cites == sorted(set(cites), key=clause_key)


def test_a_result_carries_all_that_the_contract_names(evaluate):
    result = evaluate({})

    named = {"status", "conditions", *LISTS, "ask_next", "cites", "mistakes"}
    assert named <= set(result)
    for condition in result["conditions"]:
        assert {"id", "weight", "outcome", "clauses"} <= set(condition)
        assert condition["weight"] in ("blocking", "action")
        assert condition["outcome"] in ("met", "unmet", "unknown")
    assert json.loads(json.dumps(result)) == result


def test_without_any_answer_the_questions_that_can_block_come_first(evaluate):
    result = evaluate({})

    assert result["status"] == "bilgi-eksik"
    assert result["ask_next"] == [
        "programme_level",
        "year_at_start",
        "enrolled_during",
        "used_right_before",
        "dates_within_periods",
        "acceptance_document",
        "documents_delivered",
        "is_mandatory_internship",
    ]


def test_no_verdict_ever_promises_more_than_the_source(evaluate, usual):
    result = evaluate(usual)

    words = f"{result['title']} {result['text']}".lower()
    assert result["status"] == "engel-gorunmuyor"
    assert "uygunsunuz" not in words
    assert "S5.8" in result["cites"]


@pytest.mark.parametrize("year", [3, "3", 3.0, "3.0", " 3 ", "03"], ids=repr)
def test_a_number_may_come_as_number_or_text(evaluate, usual, year):
    result = evaluate(usual | {"year_at_start": year})

    assert (result["status"], result["mistakes"]) == ("engel-gorunmuyor", [])


@pytest.mark.parametrize("nothing", [None, "", "unknown", " unknown "])
@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("programme_level", "sinif"),
        ("year_at_start", "sinif"),
        ("enrolled_during", "ogrencilik"),
        ("used_right_before", "staj-hakki"),
    ],
)
def test_an_unknown_answer_is_a_legal_answer(
    evaluate, usual, question, condition, nothing
):
    result = evaluate(usual | {question: nothing})

    assert result["status"] == "bilgi-eksik"
    assert result["blocking_unknown"] == [condition]
    assert result["ask_next"] == [question]
    assert result["mistakes"] == []


@pytest.mark.parametrize(
    "question", ["programme_level", "enrolled_during", "year_at_start"]
)
def test_a_question_left_out_is_as_good_as_one_answered_with_unknown(
    evaluate, usual, question
):
    left_out = {name: answer for name, answer in usual.items() if name != question}

    assert evaluate(left_out) == evaluate(usual | {question: "unknown"})


@pytest.mark.parametrize(
    ("question", "answer", "wording"),
    [
        ("programme_level", "doktora", "no_such_option"),
        ("programme_level", "Lisans", "no_such_option"),
        ("programme_level", ["lisans"], "no_such_option"),
        ("year_at_start", 99, "out_of_range"),
        ("year_at_start", -1, "out_of_range"),
        ("year_at_start", "üçüncü", "not_a_number"),
        ("year_at_start", 2.5, "not_a_number"),
        ("year_at_start", True, "not_a_number"),
        ("year_at_start", {"value": 3}, "not_a_number"),
        ("enrolled_during", True, "no_such_option"),
        ("enrolled_during", "evet", "no_such_option"),
        ("used_right_before", False, "no_such_option"),
        ("used_right_before", 0, "no_such_option"),
    ],
)
def test_a_slip_is_told_and_counts_as_unknown(
    evaluate, usual, question, answer, wording
):
    result = evaluate(usual | {question: answer})

    [mistake] = result["mistakes"]
    assert (mistake["question"], mistake["wording"]) == (question, wording)
    assert mistake["text"]
    assert result | {"mistakes": []} == evaluate(usual | {question: None})


def test_an_answer_to_an_unknown_question_is_told_and_changes_nothing_else(
    evaluate, usual
):
    result = evaluate(usual | {"gender": "yes"})

    [mistake] = result["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("gender", "unknown_question")
    assert result | {"mistakes": []} == evaluate(usual)


@pytest.mark.parametrize("leftover", ["yes", "no", None])
@pytest.mark.parametrize("wanted", ["no", "unknown", None])
def test_a_petition_left_over_from_before_is_not_used(
    evaluate, usual, wanted, leftover
):
    answers = usual | {"is_mandatory_internship": wanted}

    result = evaluate(answers | {"mandatory_petition_given": leftover})

    assert result == evaluate(answers)
    assert "mandatory_petition_given" not in result["asked"]


def test_a_petition_that_was_given_leaves_the_last_word_to_the_unit(evaluate, usual):
    given = {"is_mandatory_internship": "yes", "mandatory_petition_given": "yes"}

    result = evaluate(usual | given)

    assert result["status"] == "engel-gorunmuyor"
    assert (result["actions"], result["unit_decides"]) == ([], ["zorunlu-staj"])
    assert {"S5.13", "S13.6", "S5.11", "S5.12"} <= set(result["cites"])


def test_a_petition_nobody_knows_of_is_still_to_do(evaluate, usual):
    result = evaluate(usual | {"is_mandatory_internship": "yes"})

    assert result["status"] == "islem-gerekli"
    assert result["actions"] == result["unit_decides"] == ["zorunlu-staj"]
    assert result["ask_next"] == ["mandatory_petition_given"]


def test_of_a_postgraduate_the_class_year_is_not_asked(evaluate, usual):
    answers = usual | {"programme_level": "lisansustu", "year_at_start": None}

    result = evaluate(answers)

    assert (result["ask_next"], result["set_aside"]) == ([], ["year_at_start"])
    assert result["blocking_unknown"] == ["sinif"]


@pytest.mark.parametrize("year", [0, 1])
def test_a_year_too_low_for_every_level_still_asks_for_the_level(evaluate, usual, year):
    answers = usual | {"programme_level": None, "year_at_start": year}

    result = evaluate(answers)

    assert (result["status"], result["ask_next"]) == (
        "bilgi-eksik",
        ["programme_level"],
    )


def test_the_numbers_behind_the_verdict_are_named_with_their_clause(evaluate, usual):
    def used(**answers):
        result = evaluate(usual | answers)["parameters"]
        assert all(p["checked_on"] for p in result)
        return [(p["id"], p["value"], p["clause"]) for p in result]

    bachelor = ("en-az-sinif-lisans", 3, "S5.4")
    associate = ("en-az-sinif-onlisans", 2, "S5.3")
    assert used(programme_level="lisans") == [bachelor]
    assert used(programme_level="onlisans") == [associate]
    assert used(programme_level=None, year_at_start=None) == [bachelor, associate]


def test_an_empty_object_and_odd_keys_are_no_exception(evaluate):
    odd = {"": "yes", "__class__": "x", "year_at_start ": 3, "{0}": "{1}"}

    result = evaluate(odd)

    assert [m["wording"] for m in result["mistakes"]] == ["unknown_question"] * 4
    assert result["status"] == "bilgi-eksik"
