"""Rules of a calculator, found by its kind."""

from macros.checks.calculators import check


def test_sound_rules_are_no_problem(content):
    assert [*check(content)] == []
