"""A rule that moves a day is not changed without another number for calendars."""

from dataclasses import replace
from typing import Any

import pytest

from interactive.kinds.schedule.date_rule import DateRule
from interactive.kinds.schedule.spec import TimelineItem
from interactive.kinds.schedule.verification.revision import (
    checksum,
    checksum_problems,
    missing_checksum,
)

RULE = DateRule(anchor="trip", direction="before", days=3)
ITEM = TimelineItem(id="notice", title="N", text="T", clauses=(), date=RULE)


@pytest.fixture
def spec(made_up):
    """Return a specification with one dated item, signed with the number two."""
    unsigned = replace(made_up("schedule").spec, items=(ITEM,), revision=2)
    return replace(unsigned, rules_checksum=checksum(unsigned, 2))


def with_item(spec, **more):
    return replace(spec, items=(replace(ITEM, **more),))


def problems_of(spec):
    return [
        (error.code, error.path, error.details) for error in checksum_problems(spec)
    ]


def asks_for(spec, number):
    details = {"number": number, "sign": checksum(spec, number)}
    return [("rules_changed", ("rules_checksum",), details)]


def test_a_sign_stays_what_it_was(spec):
    # Calculators hold it: another sign for the same rules would ask all to sign anew.
    assert spec.rules_checksum == "2-0fca0fc6"
    assert problems_of(spec) == []
    assert missing_checksum(spec) is None


def test_each_part_of_a_rule_that_moves_a_day_asks_for_the_next_number(spec):
    rules: list[dict[str, Any]] = [
        {"anchor": "back"},
        {"direction": "after"},
        {"days": 4},
        {"days": 0, "parameter": "notice"},
        {"effective_on": "back"},
        {"day_kind": "working"},
    ]
    others: list[dict[str, Any]] = [{"safe": False}, {"date": None}, {"id": "other"}]
    for more in (*({"date": replace(RULE, **rule)} for rule in rules), *others):
        moved = with_item(spec, **more)

        assert problems_of(moved) == asks_for(moved, 3)
        # What the message says is enough.
        signed = replace(moved, revision=3, rules_checksum=checksum(moved, 3))
        assert problems_of(signed) == []


def test_words_move_nothing(spec):
    for more in ({"title": "Other"}, {"text": "Other"}, {"past_text": "Call."}):
        assert problems_of(with_item(spec, **more)) == []


def test_the_order_of_items_moves_nothing(spec):
    other = replace(ITEM, id="other")

    one, two = (replace(spec, items=items) for items in ((ITEM, other), (other, ITEM)))

    assert checksum(one, 2) == checksum(two, 2)


def test_a_number_that_was_raised_needs_only_its_sign_and_is_never_lowered(spec):
    moved = replace(with_item(spec, safe=False), revision=5)

    assert problems_of(moved) == asks_for(moved, 5)
    assert problems_of(replace(spec, revision=3)) == asks_for(spec, 3)
    assert problems_of(replace(spec, revision=1)) == asks_for(spec, 2)


def test_what_is_no_sign_is_replaced_by_one(spec):
    for text in ("", "2", "x-12345678", "2-1234567", "2-123456789"):
        assert problems_of(replace(spec, rules_checksum=text)) == asks_for(spec, 2)


def test_days_that_no_one_signed_are_pointed_out(spec):
    bare = replace(spec, rules_checksum=None)

    assert problems_of(bare) == []
    assert missing_checksum(bare) == checksum(bare, 2)
    assert missing_checksum(with_item(bare, date=None)) is None
