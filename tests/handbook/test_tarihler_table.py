"""The tables of the date planner say what the planner does."""

from datetime import date, timedelta

import pytest

from interactive.kinds.schedule.verification.table import states, tables

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def planner(calculators):
    return calculators["tarihler"]


def test_the_table_of_states_is_that_of_the_planner_on_every_day(planner):
    for days in range(-40, 400):
        start = TODAY + timedelta(days=days)
        result = planner.evaluate({"start_date": start.isoformat()}, TODAY)
        [item] = [i for i in result["items"] if i["id"] == "staj-basi"]
        fitting = [
            state
            for state, (first, last) in states(planner.spec)
            if (first is None or days >= first) and (last is None or days <= last)
        ]
        assert fitting == [item["state"]], start


def test_every_item_has_its_row_and_its_day_in_words(planner):
    rows = {row.cells[0]: row.cells for row in tables(planner)[0].rows}

    assert [*rows] == [item.title for item in planner.spec.items]
    late = rows["Evrak gecikiyorsa işverenden isteyin"]
    assert late[1] == "Stajın ilk günü için verilen günden 7 takvim günü önce"
    assert late[2] == "o gün ya da önceki son tam iş günü"
    assert rows["Teklifi tartın"][1:4] == (
        "Sırası gelince; kaynak gün vermiyor.",
        "",
        "",
    )


def test_what_is_pointed_out_has_its_row(planner):
    message = [row.cells[1] for row in tables(planner)[2].rows]

    texts = [order.text for order in planner.spec.orders]
    texts += [getattr(w, o) for w in planner.spec.within for o in ("inside", "outside")]
    assert set(texts) <= set(message)
    assert any("2025–2030" in text for text in message)
