"""The day that texts are printed for."""

from datetime import UTC, date, datetime

import pytest

from macros.content.problems import CallError
from macros.handbook.clock import today


def test_the_day_of_the_texts_may_be_chosen(monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "2027-07-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert today() == date(2027, 7, 1)


def test_a_day_that_is_none_is_told_in_a_sentence(monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "temmuz")

    with pytest.raises(CallError, match="REHBER_TODAY bir tarih değil: temmuz"):
        today()


def test_two_builds_of_the_same_source_print_the_same_day(monkeypatch):
    monkeypatch.delenv("REHBER_TODAY", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772409600")

    assert today() == date(2026, 3, 2)


def test_else_it_is_the_day_of_the_build(monkeypatch):
    monkeypatch.delenv("REHBER_TODAY", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert abs((today() - datetime.now(UTC).date()).days) <= 1
