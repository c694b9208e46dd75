"""Which of a parameter's values counts: that of today, or of a day the reader names."""

from datetime import date

import pytest

from interactive.engine import load

TODAY = date(2026, 4, 1)
VALUES: list[dict[str, object]] = [
    {"valid_from": day, "value": value, "clause": "T3", "checked_on": "2026-01-01"}
    for day, value in (("2020-01-01", 3), ("2026-06-01", 5))
]


@pytest.fixture
def notice(made_up_data, document_for):
    """Return the made-up trip's notice, its number chosen by the day of booking."""
    data = made_up_data("schedule")

    def evaluate(values=VALUES, today=TODAY, chosen_by="term_first", **answers):
        # One of them counts from a parameter of its own.
        listed = (i for i in data["spec"]["items"] if i["id"] != "registration")
        items = [dict(item) for item in listed]
        [rule] = [item for item in items if item["id"] == "notice"]
        rule["date"] = rule["date"] | {"effective_on": chosen_by}
        rule["note"] = "{notice} before."
        parameters = {"notice": data["parameters"]["notice"] | {"values": values}}
        spec = data["spec"] | {"items": items}
        document = document_for(spec, parameters=parameters, calendar=data["calendar"])
        result = load(document).evaluate({"trip": "2026-07-08"} | answers, today)
        [item] = [item for item in result["items"] if item["id"] == "notice"]
        return result, item

    return evaluate


def test_the_number_of_the_day_that_chooses_counts(notice):
    for booked, day, number in (
        ("2026-05-31", "2026-07-05", 3),
        ("2026-06-01", "2026-07-03", 5),
    ):
        result, item = notice(term_first=booked)

        assert (item["date"], item["note"]) == (day, f"{number} gün before.")
        assert [p["value"] for p in result["parameters"]] == [number]
        assert result["since"] == result["parameters"][0]["valid_from"]


def test_while_the_day_is_not_known_there_is_none_unless_the_number_never_changed(
    notice,
):
    _, item = notice()
    _, unchanged = notice(values=VALUES[:1])

    assert item["date"] is None
    assert "Term begins" in item["date_why"]
    assert unchanged["date"] == "2026-07-05"


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


def test_a_first_value_without_a_day_has_always_held(notice):
    always = [VALUES[0] | {"valid_from": None}, VALUES[1]]

    result, item = notice(values=always, term_first="2000-01-01")

    assert (item["date"], result["mistakes"]) == ("2026-07-05", [])
    assert (result["since"], result["parameters"][0]["valid_from"]) == (None, None)
    later, item = notice(values=always, term_first="2026-06-01")
    assert (item["date"], later["since"]) == ("2026-07-03", "2026-06-01")


def changes(result):
    return [w["text"] for w in result["warnings"] if w["id"] == "changes-notice"]


def test_a_date_that_a_coming_change_would_move_is_told(notice, words):
    told = words["number_will_change"].format(
        item="Notice", change="1 Haziran 2026'dan başlayarak 5 gün"
    )
    result, item = notice(chosen_by=None)

    # The number is that of today until the day of the change.
    assert (item["date"], changes(result)) == ("2026-07-05", [told])
    # The limit may be the very day of the change.
    result, item = notice(chosen_by=None, trip="2026-06-04")
    assert (item["date"], changes(result)) == ("2026-06-01", [told])
    result, item = notice(chosen_by=None, today=date(2026, 5, 31))
    assert (item["date"], changes(result)) == ("2026-07-05", [told])
    result, item = notice(chosen_by=None, today=date(2026, 6, 1))
    assert (item["date"], item["note"]) == ("2026-07-03", "5 gün before.")
    assert changes(result) == []


@pytest.mark.parametrize(
    "answers",
    [
        # The limit, 31 May, is the last day before the change.
        {"chosen_by": None, "trip": "2026-06-03"},
        {"chosen_by": None, "trip": None},
        # The day that selects the value is known.
        {"chosen_by": "term_first", "term_first": "2026-05-01"},
    ],
)
def test_a_date_that_it_would_not_move_is_left_alone(notice, answers):
    assert changes(notice(**answers)[0]) == []


def test_on_a_day_before_the_first_value_no_sentence_is_broken(notice, words):
    _, item = notice(chosen_by=None, today=date(2019, 12, 31))

    assert (item["date"], item["date_why"]) == (None, words["parameter_not_in_force"])
    assert item["note"] == "3 gün before."
