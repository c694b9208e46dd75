"""Which of a parameter's values counts: that of today, or of a day the reader names."""

from datetime import date

import pytest

from interactive.core.decode import decode
from interactive.engine import load
from interactive.kinds.schedule.spec import Spec
from interactive.kinds.schedule.verification.check import problems
from interactive.kinds.schedule.verification.proofs import prove

TODAY = date(2026, 4, 1)
VALUES: list[dict[str, object]] = [
    {"valid_from": day, "value": value, "clause": "T3", "checked_on": "2026-01-01"}
    for day, value in (("2020-01-01", 3), ("2026-06-01", 5))
]


@pytest.fixture
def trip_of(made_up_data, document_for):
    """Return a way to make the trip with changes of its notice."""
    data = made_up_data("schedule")

    def make(values=VALUES, **changes):
        items = [dict(item) for item in data["spec"]["items"]]
        [item] = [item for item in items if item["id"] == "notice"]
        if "shown_when" in changes:
            changes["date"] = item["date"] | {"effective_on": "term_first"}
        item |= changes
        parameters = {"notice": data["parameters"]["notice"] | {"values": values}}
        spec = data["spec"] | {"items": items}
        return load(
            document_for(spec, parameters=parameters, calendar=data["calendar"])
        )

    return make


@pytest.fixture
def notice(made_up_data, document_for):
    """Return the made-up trip's notice, its number chosen by the day of booking."""
    data = made_up_data("schedule")

    def evaluate(values=VALUES, today=TODAY, **answers):
        items = [dict(item) for item in data["spec"]["items"]]
        [rule] = [item for item in items if item["id"] == "notice"]
        rule["date"] = rule["date"] | {"effective_on": "term_first"}
        rule["note"] = "{notice} before."
        parameters = {"notice": data["parameters"]["notice"] | {"values": values}}
        spec = data["spec"] | {"items": items}
        document = document_for(spec, parameters=parameters, calendar=data["calendar"])
        result = load(document).evaluate({"trip": "2026-07-08"} | answers, today)
        [item] = [item for item in result["items"] if item["id"] == "notice"]
        return result, item

    return evaluate


@pytest.mark.parametrize(
    ("booked", "day", "expected"),
    [("2026-05-31", "2026-07-05", "3 gün"), ("2026-06-01", "2026-07-03", "5 gün")],
)
def test_the_number_of_the_day_that_chooses_counts(notice, booked, day, expected):
    result, item = notice(term_first=booked)

    assert item["date"] == day
    assert item["note"] == f"{expected} before."
    assert [p["value"] for p in result["parameters"]] == [int(expected[0])]
    assert result["since"] == result["parameters"][0]["valid_from"]


def test_while_the_day_is_not_known_there_is_none_and_it_is_said_why(notice):
    _, item = notice()

    assert item["date"] is None
    assert "Term begins" in item["date_why"]


def test_a_number_that_never_changed_needs_no_day(notice):
    _, item = notice(values=VALUES[:1])

    assert item["date"] == "2026-07-05"


def test_a_day_before_the_first_value_is_a_mistake_beside_its_field(notice):
    result, item = notice(term_first="2019-12-31")

    [mistake] = result["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("term_first", "before_rules")
    assert "1 Ocak 2020" in mistake["text"]
    # It counts as unknown: of the days since then, two numbers are known.
    assert item["date"] is None
    assert "Term begins" in item["date_why"]
    assert notice(term_first="2020-01-01")[0]["mistakes"] == []


def test_such_a_day_takes_back_no_day_that_is_known_without_it(notice):
    _, item = notice(values=VALUES[:1], term_first="2019-12-31")

    assert item["date"] == "2026-07-05"


def test_on_a_day_before_the_first_value_no_sentence_is_broken(trip_of, words):
    calculator = trip_of(note="{notice} before.")
    result = calculator.evaluate({"trip": "2026-07-08"}, date(2019, 12, 31))

    [item] = [item for item in result["items"] if item["id"] == "notice"]
    assert (item["date"], item["date_why"]) == (None, words["parameter_not_in_force"])
    assert item["note"] == "3 gün before."


ENDED: list[dict[str, object]] = [
    *VALUES,
    {
        "valid_from": "2027-01-01",
        "value": None,
        "clause": "T3",
        "checked_on": "2026-01-01",
    },
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("shown_when", "codes"),
    [
        (None, [("number_ended", ("items", 1, "date", "parameter"))]),
        # Whoever books after the end is not shown the item.
        ({"before": ["term_first", "2027-01-01"]}, []),
        (
            {"before": ["term_first", "2027-01-02"]},
            [("number_ended", ("items", 1, "date", "parameter"))],
        ),
    ],
)
def test_an_item_that_is_hidden_once_its_number_has_ended_lacks_nothing(
    trip_of, monkeypatch, shown_when, codes
):
    # A month is enough of a year here, and sooner looked at.
    monkeypatch.setattr(
        "interactive.kinds.schedule.verification.case_enumeration.YEAR", 30
    )
    more = {"shown_when": shown_when} if shown_when else {}
    calculator = trip_of(values=ENDED, **more)

    problems = prove(calculator).problems

    assert [(e.code, e.path) for e in problems if "number" in e.code] == codes


@pytest.mark.parametrize("name", ["by_bus", "nothing"])
def test_only_a_date_chooses(made_up_data, name):
    data = made_up_data("schedule")
    items = [dict(item) for item in data["spec"]["items"]]
    items[1]["date"] = items[1]["date"] | {"effective_on": name}

    codes = problems(
        decode(Spec, data["spec"] | {"items": items}), frozenset({"notice"})
    )

    assert [error.code for error in codes] == ["no_date_question"]
