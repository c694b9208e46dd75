"""A number that changes is told before and after its day, and brought up to date."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content.catalogue import messages
from macros.content.models.parameter import DatedValue, Parameter
from macros.handbook.numbers.dated_numbers import TOLD_AFTERWARDS, DatedNumber

CHANGE = date(2027, 1, 1)
DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))


def number(day, *values, language="tr", unit="days"):
    """Return a parameter with a value from each day on."""
    dated = tuple(
        DatedValue(
            valid_from=first, value=value, clause="S1", checked_on=date(2026, 1, 1)
        )
        for first, value in values
    )
    made = Parameter(title="Süre", unit=unit, review_by=date(2099, 1, 1), values=dated)
    return DatedNumber(made, messages(language), day)


SEVEN_TO_TEN = ((None, 7), (CHANGE, 10))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "tr",
            "7 gün (1 Ocak 2027'den başlayarak 10 gün)",
            "10 gün (31 Aralık 2026'ya kadar 7 gündü)",
        ),
        (
            "en",
            "7 days (10 days from 1 January 2027)",
            "10 days (7 days until 31 December 2026)",
        ),
    ],
)
def test_a_change_is_told_before_its_day_and_for_some_time_after(
    language, before, after
):
    last_day = CHANGE + TOLD_AFTERWARDS - timedelta(days=1)

    def text(day):
        return number(day, *SEVEN_TO_TEN, language=language).text

    assert text(CHANGE - timedelta(days=1)) == before
    assert text(CHANGE) == text(last_day) == after
    assert text(last_day + timedelta(days=1)) == after.split(" (")[0]


def test_a_rule_that_ends_or_begins_says_so():
    ended = number(CHANGE, (None, 7), (CHANGE, None))
    begins = number(CHANGE - timedelta(days=1), (CHANGE, 7))

    assert ended.text == "(bu gün için sayı yok) (31 Aralık 2026'ya kadar 7 gündü)"
    assert begins.text == "(bu gün için sayı yok) (1 Ocak 2027'den başlayarak 7 gün)"
    # What began, but changed nothing, is not told.
    assert number(CHANGE, (CHANGE, 7)).text == "7 gün"
    assert number(CHANGE, (None, 7), (CHANGE, 7)).text == "7 gün"


def shown_on(marked, day):
    """Return what the page's script shows on a day."""
    states = re.findall(r'data-on-(\S+)="([^"]*)"', marked)
    begun = [text for first, text in sorted(states) if first <= day.isoformat()]
    return unescape(begun[-1] if begun else re.sub(r"<[^>]*>", "", marked))


@given(
    st.lists(DAYS, max_size=3, unique=True).map(sorted),
    st.lists(st.integers(1, 3), min_size=4, max_size=4),
    DAYS,
    DAYS,
    st.sampled_from(["days", "class_year", {"text": '<{number}> & "Co"'}]),
)
def test_a_page_built_earlier_shows_what_a_build_of_the_day_would(
    starts, values, built, read, unit
):
    built, read = sorted([built, read])
    dated = [*zip([None, *starts], values, strict=False)]
    page = number(built, *dated, unit=unit)
    build_of_the_day = number(read, *dated, unit=unit)

    assert shown_on(page.marked_value, read) == build_of_the_day.value
    # What it was may be told for longer than a build would: it stays true.
    shown = shown_on(page.marked, read)
    without_former = re.sub(r" \([^)]* kadar [^)]*\)", "", shown)
    assert build_of_the_day.text in (shown, without_former)
    assert ("data-from" in page.marked) == any(first > built for first in starts)
