"""Worked examples."""

from dataclasses import replace
from datetime import date

from interactive.core.questions import Example
from macros.calculators.examples import day_of


def test_an_example_without_a_day_is_as_old_as_the_source(content):
    undated = Example(name="Ad", why="Neden", answers={}, result={})

    assert day_of(undated, content) == content.source.edition.checked_on
    assert day_of(replace(undated, today="2026-07-01"), content) == date(2026, 7, 1)
