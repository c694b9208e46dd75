"""The date planner: slips of the reader, new data, and what every plan promises."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive import engine


@pytest.fixture(scope="module")
def evaluate(calculators, today):
    def run(answers, on=today):
        return calculators["tarihler"].evaluate(answers, on)

    return run


def item(result, name="gec-evrak"):
    [actual] = [each for each in result["items"] if each["id"] == name]
    return actual


def skipped(result):
    return {each["date"]: each["why"] for each in result["skipped"]}


@pytest.mark.parametrize(
    ("answer", "wording"),
    [
        ("2026-02-30", "no_such_date"),
        ("20260708", "no_such_date"),
        ("2026-W28-3", "no_such_date"),
        ("8 Temmuz 2026", "no_such_date"),
        (20260709, "no_such_date"),
        (["2026-07-08"], "no_such_date"),
        ({"y": 2026}, "no_such_date"),
        (True, "no_such_date"),
        ("0001-01-01", "date_out_of_range"),
        ("9999-12-31", "date_out_of_range"),
    ],
)
@pytest.mark.parametrize("question", ["start_date", "offer_valid_until"])
def test_a_day_that_cannot_be_is_told_and_counts_as_unknown(
    evaluate, question, answer, wording
):
    result = evaluate({question: answer})

    [mistake] = result["mistakes"]
    assert (mistake["question"], mistake["wording"]) == (question, wording)
    assert result["status"] == "bilgi-eksik"
    assert all(each["date"] is None for each in result["items"])


def test_an_end_before_the_start_is_a_mistake_beside_the_end(evaluate):
    result = evaluate({"start_date": "2026-07-08", "end_date": "2026-07-07"})

    [mistake] = result["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("end_date", "reversed")
    assert item(result, "staj-sonu")["date"] is None
    assert item(result)["date"] == "2026-07-01"


def test_an_internship_of_one_day_is_no_mistake(evaluate):
    result = evaluate({"start_date": "2026-07-08", "end_date": "2026-07-08"})

    assert result["mistakes"] == []


def test_without_answers_every_item_stands_in_the_order_of_the_process(
    evaluate, content
):
    result = evaluate({})

    spec = content.calculators["tarihler"]
    assert [each["id"] for each in result["items"]] == [each.id for each in spec.items]
    assert item(result)["date_why"]
    assert item(result)["state"] == "waiting"


def test_leave_that_is_announced_counts_as_soon_as_it_is_data(documents, today):
    document = json.loads(json.dumps(documents["tarihler"]))
    document["calendar"]["closed"] += [
        {"date": day, "name": "İdari izin", "half": False}
        for day in ("2026-06-30", "2026-07-01")
    ]

    result = item(engine.load(document).evaluate({"start_date": "2026-07-08"}, today))

    assert (result["date"], result["safe_date"]) == ("2026-07-01", "2026-06-29")
    assert skipped(result) == {"2026-07-01": "İdari izin", "2026-06-30": "İdari izin"}


def test_a_parameter_that_is_not_in_force_gives_no_day(documents, words, today):
    document = json.loads(json.dumps(documents["tarihler"]))
    document["parameters"]["yedi-gun"]["values"].append(
        {"valid_from": "2026-01-01", "value": None, "clause": "S10.6"}
    )

    result = item(engine.load(document).evaluate({"start_date": "2026-07-08"}, today))

    assert result["date"] is None
    assert result["date_why"] == words["parameter_not_in_force"]


QUESTIONS = ("offer_valid_until", "start_date", "end_date", "notebook_due")
DAYS = st.dates(date(2024, 12, 1), date(2031, 1, 31)).map(date.isoformat) | st.none()
ANSWERS = st.fixed_dictionaries(dict.fromkeys(QUESTIONS, DAYS))


@given(answers=ANSWERS, on=st.dates(date(2025, 1, 1), date(2031, 12, 31)))
def test_every_plan_keeps_its_promises(evaluate, answers, on):
    result = evaluate(answers, on)

    dates = [each["date"] for each in result["items"] if each["date"]]
    assert dates == sorted(dates)
    if answers["start_date"]:
        literal = date.fromisoformat(answers["start_date"]) - timedelta(days=7)
        assert item(result)["date"] == literal.isoformat()
    for each in result["items"]:
        assert (each["safe_date"] or "") <= (each["date"] or "")
        walked = list(skipped(each))
        assert walked == sorted(walked, reverse=True)
        assert each["date"] is not None or each["date_why"]
        assert each["date"] is None or each["safe_date"] or each["safe_date_why"]
