"""Fields of results are chosen by paths."""

import pytest

from macros.cli.batch.fields import Values, fields
from macros.content.problems import CallError

ITEMS = [{"id": "a", "date": "2026-01-12"}, {"id": "b", "date": None}]
RESULT = {
    "status": "plan",
    "items": ITEMS,
    "trace": {"deep": [{"question": "q", "answer": 3}]},
}


def test_a_star_stands_for_each_part(say):
    assert fields(["items.*.date", "status", "status"], RESULT, say) == (
        "items.a.date",
        "items.b.date",
        "status",
    )


def test_a_field_that_no_result_has_is_refused(say):
    with pytest.raises(CallError, match=r"'statu' diye bir alan yok.*status, items"):
        fields(["statu"], RESULT, say)


def test_values_are_read_in_their_order_and_none_where_there_is_none():
    chosen = [
        "items.b",
        "status",
        "items",
        "trace.deep.q.answer",
        "items.c.date",
        "x.y",
    ]

    assert Values(chosen).read(RESULT) == [
        ITEMS[1],
        "plan",
        ITEMS,
        3,
        None,
        None,
    ]
    assert Values(["items.a.date"]).read({"error": "…"}) == [None]
