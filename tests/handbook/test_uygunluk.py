"""The eligibility pre-check: worked cases, every combination of answers, its tables."""

from itertools import chain, product

import pytest

from interactive.kinds.conditions.verification.table import tables
from tests.handbook.by_hand import NAMES, ByHand, is_summer_asked
from tests.handbook.conftest import LISTS, eligibility_cases
from tests.handbook.reasons_by_hand import LEVEL, SUMMER, YEAR
from tests.handbook.words_by_hand import TODAY

LEVELS = ("onlisans", "lisans", "lisansustu", None)
ANSWERS = ("yes", "no", None)


def test_the_worked_cases_come_out_as_written(calculators, today):
    for case in eligibility_cases():
        expected = case["expect"]

        result = calculators["uygunluk"].evaluate(case["answers"], today)

        named = {name: result[name] for name in ("status", *LISTS)}
        assert named | {"cites": expected["cites"]} == expected, case["id"]
        assert {*expected["cites"]} <= {*result["cites"]}, case["id"]
        assert result["mistakes"] == [], case["id"]


@pytest.mark.slow
def test_every_answer_gets_the_result_that_is_written_by_hand(calculators, usual):
    """The class year is cut at the thresholds; every other one is tried beside them."""
    calculator = calculators["uygunluk"]
    hand = ByHand(calculator.spec, calculator.context)
    combined = (
        dict(zip(NAMES, (level, year, summer, *answers), strict=True))
        for level, year in product(LEVELS, (1, 2, 3, None))
        # What is not asked is not heard either.
        for summer in (ANSWERS if is_summer_asked(level, year) else ("yes",))
        for answers in product(*[ANSWERS] * 7)
    )
    years = (
        usual | {LEVEL: level, YEAR: year, SUMMER: summer}
        for level, year, summer in product(LEVELS, range(8), ANSWERS)
    )

    for answers in chain(combined, years):
        # None stands for a question that was left out; null would be "I do not know".
        given = {name: answer for name, answer in answers.items() if answer is not None}
        assert calculator.evaluate(given, TODAY) == hand.evaluate(given), given


def test_no_verdict_promises_more_than_the_source(calculators):
    spec = calculators["uygunluk"].spec

    assert "S5.8" in spec.clauses
    for verdict in spec.verdicts:
        assert "uygunsunuz" not in f"{verdict.title} {verdict.text}".casefold()


def test_the_numbers_are_those_of_the_source(content):
    numbers = {
        slug: [(value.value, value.clause) for value in parameter.values]
        for slug, parameter in content.parameters.items()
    }

    assert numbers == {
        "en-az-sinif-lisans": [(3, "S5.4")],
        "en-az-sinif-onlisans": [(2, "S5.3")],
        "yedi-gun": [(7, "S10.6")],
    }


@pytest.mark.slow
def test_the_tables_are_short_enough_to_read(calculators):
    rows = [len(table.rows) for table in tables(calculators["uygunluk"])]

    assert rows == [21, 13, 3, 3, 3, 3, 3, 5]
