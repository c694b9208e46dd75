"""The calculator of a command: quick, and never one of content that has changed."""

from datetime import date

import pytest

from macros.cli import checked_documents
from macros.cli.calculator import calculator_on
from macros.content.problems import CallError
from tests.content_changes import apply

DAY = date(2026, 3, 2)


def test_unchanged_content_is_not_read_again_and_changed_content_is(
    handbook, monkeypatch
):
    first, day = calculator_on(handbook, "kart", DAY)
    with monkeypatch.context() as patch:
        patch.delattr(checked_documents, "check_content")
        again, _ = calculator_on(handbook, "kart", DAY)
    assert first.evaluate({"age": 7}, day) == again.evaluate({"age": 7}, day)

    word = {"file": "wording.yml", "write": "calculator_unknown: Emin değilim\n"}
    apply([word], handbook / "content")
    changed, _ = calculator_on(handbook, "kart", DAY)
    assert changed.context.wording["calculator_unknown"] == "Emin değilim"


def test_content_that_was_checked_is_not_read_again(handbook, rehber, monkeypatch):
    assert rehber(handbook, "check").status == 0
    monkeypatch.delattr(checked_documents, "check_content")

    calculator, day = calculator_on(handbook, "kart", DAY)

    assert calculator.evaluate({"age": 6}, day)["status"] == "uygun-degil"


def test_without_a_day_it_is_the_one_of_the_clock(handbook, monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "2027-01-04")

    calculator, day = calculator_on(handbook, "kart", None)

    assert (day, calculator.context.as_of) == (date(2027, 1, 4), date(2027, 1, 4))


def test_content_at_fault_is_told_each_time(handbook):
    calculator_on(handbook, "kart", DAY)
    (handbook / "content" / "glossary.yml").unlink()

    for _ in range(2):
        with pytest.raises(CallError, match=r"glossary.yml:1: Dosya yok") as caught:
            calculator_on(handbook, "kart", DAY)
        assert caught.value.status == 1
