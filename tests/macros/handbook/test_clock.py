"""The day that texts are printed for."""

from datetime import UTC, date, datetime

import pytest

from macros.content.problems import CallError
from macros.handbook import clock
from macros.handbook.clock import today

ISTANBUL = "Europe/Istanbul"


def test_the_day_is_the_chosen_one_else_that_of_the_source_else_this(monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "2027-07-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772409600")
    assert today(ISTANBUL) == date(2027, 7, 1)

    monkeypatch.delenv("REHBER_TODAY")
    assert today(ISTANBUL) == date(2026, 3, 2)

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs((today(ISTANBUL) - datetime.now(UTC).date()).days) <= 1


@pytest.mark.parametrize(
    ("time_zone", "day"),
    [("UTC", 29), (ISTANBUL, 30), ("America/Los_Angeles", 29), ("Asia/Tokyo", 30)],
)
def test_this_day_is_that_of_the_handbook_wherever_it_is_built(
    monkeypatch, time_zone, day
):
    class AtHalfPastOne(datetime):
        """01:30 in Istanbul."""

        @classmethod
        def now(cls, tz=None):
            return datetime(2027, 8, 29, 22, 30, tzinfo=UTC).astimezone(tz)

    for name in ("REHBER_TODAY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clock, "datetime", AtHalfPastOne)

    assert today(time_zone) == date(2027, 8, day)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("REHBER_TODAY", "temmuz", "REHBER_TODAY bir tarih değil: temmuz"),
        ("SOURCE_DATE_EPOCH", "x", "SOURCE_DATE_EPOCH saniye sayısı değil: x"),
        ("SOURCE_DATE_EPOCH", "9" * 30, "SOURCE_DATE_EPOCH saniye sayısı değil: 999"),
    ],
)
def test_a_day_that_is_none_is_told_in_a_sentence(monkeypatch, name, value, message):
    monkeypatch.delenv("REHBER_TODAY", raising=False)
    monkeypatch.setenv(name, value)

    with pytest.raises(CallError, match=message):
        today(ISTANBUL)
