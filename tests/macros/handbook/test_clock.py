"""The day that texts are printed for."""

from datetime import UTC, date, datetime

import pytest

from macros.content.problems import CallError
from macros.handbook.clock import today


def test_the_day_is_the_chosen_one_else_that_of_the_source_else_this(monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "2027-07-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772409600")
    assert today() == date(2027, 7, 1)

    monkeypatch.delenv("REHBER_TODAY")
    assert today() == date(2026, 3, 2)

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs((today() - datetime.now(UTC).date()).days) <= 1


def test_a_day_that_is_none_is_told_in_a_sentence(monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "temmuz")

    with pytest.raises(CallError, match="REHBER_TODAY bir tarih değil: temmuz"):
        today()
