"""A rule that moves a day is not changed without another number for calendars."""

from dataclasses import replace

import pytest

from interactive.kinds.schedule.spec import DateRule, TimelineItem
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


def test_rules_that_are_as_signed_are_as_they_should_be(spec):
    assert problems_of(spec) == []
    assert missing_checksum(spec) is None


@pytest.mark.parametrize(
    "rule",
    [
        {"anchor": "back"},
        {"direction": "after"},
        {"days": 4},
        {"days": 0, "parameter": "notice"},
        {"effective_on": "back"},
        {"day_kind": "working"},
    ],
)
def test_each_part_of_a_rule_that_moves_a_day_asks_for_the_next_number(spec, rule):
    moved = with_item(spec, date=replace(RULE, **rule))

    assert problems_of(moved) == asks_for(moved, 3)
    # What the message says is enough.
    assert (
        problems_of(replace(moved, revision=3, rules_checksum=checksum(moved, 3))) == []
    )


@pytest.mark.parametrize("more", [{"safe": False}, {"date": None}, {"id": "other"}])
def test_what_moves_an_event_otherwise_asks_for_it_too(spec, more):
    moved = with_item(spec, **more)

    assert problems_of(moved) == asks_for(moved, 3)


@pytest.mark.parametrize(
    "more", [{"title": "Other"}, {"text": "Other"}, {"past_text": "Call."}]
)
def test_words_move_nothing(spec, more):
    assert problems_of(with_item(spec, **more)) == []


def test_the_order_of_items_moves_nothing(spec):
    other = replace(ITEM, id="other")

    one, two = (replace(spec, items=items) for items in ((ITEM, other), (other, ITEM)))

    assert checksum(one, 2) == checksum(two, 2)


def test_a_number_that_was_raised_already_is_enough(spec):
    moved = replace(with_item(spec, safe=False), revision=5)

    assert problems_of(moved) == asks_for(moved, 5)


def test_a_number_that_is_raised_alone_needs_only_its_sign(spec):
    assert problems_of(replace(spec, revision=3)) == asks_for(spec, 3)


def test_a_number_is_never_lowered(spec):
    assert problems_of(replace(spec, revision=1)) == asks_for(spec, 2)


@pytest.mark.parametrize("text", ["", "2", "x-12345678", "2-1234567", "2-123456789"])
def test_what_is_no_sign_is_replaced_by_one(spec, text):
    assert problems_of(replace(spec, rules_checksum=text)) == asks_for(spec, 2)


def test_days_that_no_one_signed_are_pointed_out(spec):
    bare = replace(spec, rules_checksum=None)

    assert problems_of(bare) == []
    assert missing_checksum(bare) == checksum(bare, 2)
    assert missing_checksum(with_item(bare, date=None)) is None
