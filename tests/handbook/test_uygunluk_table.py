"""The eligibility table, expanded, is the eligibility pre-check: case by case."""

import pytest

from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.table import (
    condition_rules,
    tables,
    verdict_rules,
)
from interactive.verification.cases import answers, cases

pytestmark = pytest.mark.slow
REST = 14


@pytest.fixture(scope="module")
def enumeration(calculators):
    return CaseEnumeration(calculators["uygunluk"])


@pytest.fixture(scope="module")
def results(enumeration):
    """Return what the engine says in every case, as of the table's day."""
    day = enumeration.context.as_of
    return {
        case: enumeration.calculator.evaluate(answers(enumeration.space, case), day)
        for case in cases(enumeration.space)
    }


def fits(cube, case):
    return all(mask >> at & 1 for mask, at in zip(cube, case, strict=True))


def test_the_first_row_that_fits_is_the_verdict_in_every_case(enumeration, results):
    rules = verdict_rules(enumeration)

    assert len(results) == 4 * 4 * 3**7
    for case, result in results.items():
        first = next(rule for rule in rules if fits(rule.cube, case))
        assert first.outcome == result["status"], case


def test_just_the_rows_of_its_outcome_fit_a_condition_in_every_case(
    enumeration, results
):
    for location, condition in enumerate(enumeration.calculator.conditions):
        rules = condition_rules(enumeration, condition)
        for case, result in results.items():
            actual = result["conditions"][location]
            text = {(r.outcome, r.unit) for r in rules if fits(r.cube, case)}
            assert text == {(actual["outcome"], actual["unit_decides"])}, case


def test_every_row_decides_a_case_that_no_row_above_it_does(enumeration, results):
    rules = verdict_rules(enumeration)
    deciding = {
        next(at for at, rule in enumerate(rules) if fits(rule.cube, case))
        for case in results
    }

    assert deciding == set(range(len(rules)))


def test_the_tables_are_short_enough_to_read(enumeration):
    result = [len(table.rows) for table in tables(enumeration.calculator)]

    assert result == [REST, 6, 3, 3, 3, 3, 3, 5]


def test_the_words_of_a_row_are_those_of_the_form(enumeration):
    main, years, *_ = tables(enumeration.calculator)

    assert main.rows[0].cells[:2] == ("Ön lisans", "en çok 1. sınıf")
    assert main.rows[4].cells[0] == "Lisansüstü ya da bilinmiyor"
    assert main.rows[-1].cells == (*[""] * 9, "Engel görünmüyor")
    assert years.rows[1].cells == ("Lisans", "en az 3. sınıf", "Sağlanıyor")
