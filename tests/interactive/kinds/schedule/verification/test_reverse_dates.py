"""An item however far off its date is proven, and costs no more than a near one."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive import engine
from interactive.core.calendar import Calendar
from interactive.kinds.schedule.date_rule import DateRule
from interactive.kinds.schedule.verification.proofs import Prover
from interactive.kinds.schedule.verification.reverse_dates import Leg, ReverseDates

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("short_year")]
WORKDAYS = {"years": {str(y): "announced" for y in range(2023, 2031)}, "closed": []}
WAYS = ("before", "after")


@pytest.fixture
def far(small_calculator, document_for):
    """Return a prover of the small plan whose first item, or last one, is far off."""

    def make(rules, **parts):
        data = small_calculator("schedule")
        data["spec"]["items"][0]["date"] = rules[0]
        data["spec"]["items"] += [
            {"id": f"far-{at}", "title": "F", "text": "F", "clauses": [], "date": rule}
            for at, rule in enumerate(rules[1:])
        ]
        calculator: Any = engine.load(document_for(**data | parts))
        return Prover(calculator)

    return make


def rule(days, direction="before", day_kind="calendar", anchor="out", **more):
    made = {"anchor": anchor, "direction": direction, "day_kind": day_kind}
    return made | ({"days": days} if days is not None else {}) | more


def codes(prover):
    return [(error.code, error.path, error.details) for error in prover.problems()]


@pytest.mark.parametrize("direction", WAYS)
@pytest.mark.parametrize(
    ("days", "kind", "parts"),
    [
        *((days, "calendar", {}) for days in (400, 730, 3000)),
        *((days, "working", {"calendar": WORKDAYS}) for days in (280, 730)),
    ],
)
def test_an_item_far_off_is_past_today_soon_and_later(
    far, days, kind, parts, direction
):
    assert codes(far([rule(days, direction, kind)], **parts)) == []


def test_a_count_longer_than_the_known_years_can_never_be_reached(far):
    calendar = {"years": {"2026": "announced"}, "closed": []}

    problem, *_ = codes(far([rule(300, "after", "working")], calendar=calendar))

    assert problem[:2] == ("state_unreachable", ("items", 0, "date"))


def test_the_later_of_two_days_is_proven_beyond_the_known_years(far):
    ways = {"latest": [{"anchor": "out"}, rule(10, "before", "working", "back")]}
    calendar = {"years": {"2026": "announced"}, "closed": []}
    prover = far([ways], calendar=calendar)

    assert codes(prover) == []


@pytest.mark.parametrize("direction", WAYS)
def test_an_item_that_counts_from_a_far_one_is_far_as_well(far, direction):
    ways = [rule(1500, direction), rule(1500, direction, anchor="tell")]
    [other] = {*WAYS} - {direction}
    home = rule(2990, other, anchor="far-0")

    assert codes(far([*ways, home])) == []


def test_a_far_item_is_found_for_each_number_that_may_be_in_force(far):
    values = [
        {"valid_from": "2020-01-01", "value": 3},
        {"valid_from": "2026-03-01", "value": 900},
    ]
    parameters = {"some": {"title": "Some", "unit": "days", "values": values}}

    prover = far([rule(None, parameter="some")], parameters=parameters)

    assert codes(prover) == []
    states = {
        (day, item["state"])
        for (day, _), result in prover.results.items()
        for item in result["items"]
        if item["id"] == "tell"
    }
    for day in (date(2026, 1, 5), date(2026, 3, 1)):
        assert {(day, s) for s in ("past", "today", "soon", "later")} <= states


@pytest.mark.parametrize("day_kind", ["calendar", "working"])
def test_distance_costs_nothing(far, day_kind):
    looked = {}
    for days in (250, 700):
        prover = far([rule(days, "before", day_kind)], calendar=WORKDAYS)
        assert codes(prover) == []
        looked[days] = len(prover.results)

    assert looked[700] <= 1.1 * looked[250]


def test_asked_on_a_weekend_working_days_are_proven_on_another_day_too(far):
    sunday = date(2026, 2, 1)

    prover = far(
        [rule(5, "before", "working")], calendar=WORKDAYS, as_of=sunday.isoformat()
    )
    on_a_monday = far([rule(5, "before", "working")], calendar=WORKDAYS)

    assert codes(prover) == []
    [asked], [other] = prover.days, prover.more_days
    assert asked == sunday
    assert other.weekday() < 5
    assert (on_a_monday.days, on_a_monday.more_days) == ((date(2026, 1, 5),), {})


DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
COUNTS = st.fixed_dictionaries(
    {
        "direction": st.sampled_from(WAYS),
        "day_kind": st.sampled_from(["calendar", "working"]),
        "half_days": st.sampled_from(["closed", "open"]),
    },
    optional={"on_closed_day": st.sampled_from(["previous", "next"])},
)
FROM_OUT = st.builds(
    lambda days, count: Leg(DateRule(anchor="trip", days=days, **count), days),
    st.integers(0, 400),
    COUNTS,
)
BY_MONTHS = st.builds(
    lambda months, way, missing: Leg(
        DateRule(anchor="trip", months=months, direction=way, missing_day=missing),
        months,
    ),
    st.integers(1, 30),
    st.sampled_from(WAYS),
    st.sampled_from(["earlier", "later"]),
)


@given(route=st.lists(FROM_OUT | BY_MONTHS, min_size=1, max_size=3), day=DAYS)
def test_the_way_back_leads_near_the_day(reverse_dates, route, day):
    answers = reverse_dates.answers_for(tuple(route), day)

    if not answers:
        assert any(leg.rule.day_kind == "working" for leg in route)
    for answer in answers:
        there = reverse_dates._end(tuple(route), answer)
        # A weekend or the end of a month on each leg may come between.
        assert there is None or abs(there - day) <= timedelta(days=7 * len(route))


@given(number=st.integers(0, 4000), way=st.sampled_from(WAYS), day=DAYS)
def test_calendar_days_lead_back_exactly(reverse_dates, number, way, day):
    leg = Leg(DateRule(anchor="trip", days=number, direction=way), number)

    signed = number if way == "after" else -number
    assert reverse_dates.answers_for((leg,), day) == {day - timedelta(days=signed)}


@pytest.fixture(scope="module")
def reverse_dates(made_up):
    calculator = made_up("schedule")
    years = dict.fromkeys(range(2023, 2031), "announced")
    context = replace(calculator.context, calendar=Calendar(years, {}))
    return ReverseDates(calculator.spec, context)
