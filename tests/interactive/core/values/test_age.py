"""Age in whole years, against a count of birthdays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.values.age import Age, first_that, last_that
from interactive.core.values.expression import Constant, Input

DAYS = st.dates(date(1930, 1, 1), date(2100, 12, 31))


def birthday(born, year, missing_day):
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1) if missing_day == "later" else date(year, 2, 28)


@given(DAYS, DAYS, st.sampled_from(["earlier", "later"]))
def test_an_age_is_the_number_of_birthdays_that_have_come(born, day, missing_day):
    birth, on = Constant(born.toordinal()), Constant(day.toordinal())
    first, last = Age(birth, on, missing_day).bounds({})
    years = range(born.year + 1, day.year + 1)

    assert first == last
    if born <= day:
        assert first == sum(birthday(born, year, missing_day) <= day for year in years)
    else:
        assert first < 0


@pytest.mark.parametrize(
    ("missing_day", "day"),
    [("earlier", date(2026, 2, 28)), ("later", date(2026, 3, 1))],
)
def test_who_is_born_on_the_leap_day_comes_of_age_as_it_is_said(missing_day, day):
    born = date(2008, 2, 29).toordinal()
    age = Age(Input("born"), Input("at"), missing_day)
    box = {"born": (born, born), "at": (day.toordinal() - 5, day.toordinal() + 5)}

    assert age.narrow(box, 18, 200)
    assert box["at"][0] == day.toordinal()


@given(st.integers(-9, 9), st.integers(-9, 9), st.integers(0, 9))
def test_the_border_of_a_test_is_found_also_at_the_ends(border, low, width):
    numbers = range(low, low + width + 1)

    assert first_that(lambda n: n >= border, low, numbers[-1]) == next(
        (n for n in numbers if n >= border), low + width + 1
    )
    assert last_that(lambda n: n < border, low, numbers[-1]) == max(
        (n for n in numbers if n < border), default=low - 1
    )
