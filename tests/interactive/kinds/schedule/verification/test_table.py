"""The tables of a plan are complete: all that the engine says stands in a row."""

import re
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from interactive import engine
from interactive.kinds.schedule.verification import case_enumeration
from interactive.kinds.schedule.verification.proofs import Prover
from interactive.kinds.schedule.verification.table import (
    item_name,
    states,
    tables,
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def proven(made_up):
    """Return a prover that has evaluated every case, and the problems it reported."""
    with pytest.MonkeyPatch.context() as patch:
        # Two months hold every kind of day.
        patch.setattr(case_enumeration, "YEAR", 30)
        prover = Prover(made_up("schedule"))
        yield prover, [*prover.problems()]


@pytest.fixture(scope="module")
def results(proven):
    """Return every result of the proof, and those of a calculation on closed days."""
    prover, _ = proven
    # A safe date can have passed before the limit only if one asks on a closed day.
    days = [date(2026, 4, 20) + timedelta(days=number) for number in range(8)]
    on_closed_days = [
        prover.calculator.evaluate({"trip": str(trip), "back": str(trip)}, day)
        for day, trip in product(days, days)
    ]
    return [*prover.results.values(), *on_closed_days]


@pytest.fixture(scope="module")
def calculator(proven):
    return proven[0].calculator


@pytest.fixture(scope="module")
def rows(calculator):
    """Return the rows of the items, of their states and of the warnings."""
    return [table.rows for table in tables(calculator)]


def test_a_sound_plan_is_proven_and_each_case_evaluated_once(proven):
    prover, problems = proven

    assert problems == []
    assert prover.claims()["items"] == len(prover.spec.items)
    assert prover.claims()["steps"] > 0
    number = len(prover.results)
    assert [*prover.problems()] == []
    assert len(prover.results) == number


def pattern(sentence, context):
    """Return what a row may stand for: an item's name, years and reasons differ."""
    name, why = (context.word(f"table_{key}") for key in ("item_name", "why_closed"))
    regex = re.escape(sentence).replace(re.escape(name), ".+")
    regex = regex.replace(re.escape(why), ".+").replace("…", ".+")
    return re.compile(re.sub(r"\d{4}(–\d{4})?", r"\\d{4}(–\\d{4})?", regex))


def test_all_that_is_said_has_its_row_and_no_row_tells_of_what_is_never_said(
    calculator, results, rows
):
    items, _, notices, _ = rows
    advice = {row.cells[3] for row in items if row.cells[3]}
    texts, mistakes = set(), set()
    for result in results:
        said = (w for w in result["warnings"] if w["id"][:5] not in ("past-", "asks-"))
        texts |= {warning["text"] for warning in said}
        texts |= {period["text"] for period in result["within"]}
        # What cannot be read at all is told beside its field, by every kind alike.
        wrong = [m for m in result["mistakes"] if m["wording"] == "reversed"]
        mistakes |= {mistake["text"] for mistake in wrong}
        assert {i["advice"] for i in result["items"] if i["advice"]} <= advice

    patterns = [pattern(row.cells[1], calculator.context) for row in notices]
    for text in texts:
        assert any(each.fullmatch(text) for each in patterns), text
    for text in mistakes:
        assert any(each.search(text) for each in patterns), text
    for each in patterns:
        assert any(each.search(text) for text in texts | mistakes), each


def test_the_states_expanded_are_those_of_every_result(calculator, results, rows):
    spans = dict(states(calculator.spec))
    dated = {item.id for item in calculator.spec.items if item.date}
    met = set()
    for result in results:
        for item in result["items"]:
            left, state = item["days_left"], item["state"]
            if item["id"] in dated and left is not None:
                fitting = [name for name, span in spans.items() if holds(span, left)]
                assert fitting == [state], item
            met |= {state} if item["id"] in dated else set()

    assert met == {row.status for row in rows[1]} == {*spans, "waiting"}


def holds(span, days):
    first, last = span
    return (first is None or days >= first) and (last is None or days <= last)


def test_every_item_that_is_ever_shown_has_its_row(calculator, results, rows):
    context, spec = calculator.context, calculator.spec

    rows = [row.cells[0] for row in rows[0]]

    assert rows == [item_name(spec, context, item) for item in spec.items]
    always = set.intersection(*({i["id"] for i in r["items"]} for r in results))
    for item, row in zip(spec.items, rows, strict=True):
        assert (row == item.title) is (item.id in always)
    [bus] = [row for row in rows if row.startswith("Bus")]
    assert bus == context.word("table_shown", item="Bus", questions="Bus")


def test_without_a_calendar_no_row_speaks_of_its_days(small_calculator, document_for):
    base = small_calculator("schedule") | {"calendar": {"years": {}, "closed": []}}

    small: Any = engine.load(document_for(**base))

    cells = [row.cells[1] for row in tables(small)[2].rows]

    assert cells[-1] == small.context.word("no_holidays")
    assert not [text for text in cells if "güvenli tarih geçti" in text]
    assert not [text for text in cells if "dinî bayram" in text]
