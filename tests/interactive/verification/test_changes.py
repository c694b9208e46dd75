"""Small changes of a whole calculator."""

import copy

import pytest

from interactive.kinds import kinds, optional_kind_module
from interactive.kinds.conditions.spec import Spec
from interactive.verification.changes import TableChanges, replaced, value_at
from interactive.verification.rule_changes import LEFT_OUT


def test_every_kind_knows_its_small_changes():
    unknown = [
        k for k in kinds() if not optional_kind_module(k, "verification.changes")
    ]

    assert unknown == []


@pytest.mark.parametrize("slug", ["kart", "salon", "iade", "etkinlik"])
def test_a_change_leaves_the_calculator_as_it_is(documents, slug):
    data = documents[slug]
    kind = optional_kind_module(data["spec"]["kind"], "verification.changes")
    before = copy.deepcopy(data)
    changes = [*kind.changes(data)]

    assert len(changes) > 20
    for change in changes:
        changed = change.apply(data)
        assert changed != data, change
        for path, value in change.edits:
            if value is not LEFT_OUT:
                assert value_at(changed, path) == value
    assert data == before


def test_parts_left_out_leave_the_others_in_place():
    data = {"spec": {"list": [1, 2, 3], "key": "x"}}

    assert replaced(("spec", "list", 1), 2, LEFT_OUT).apply(data) == {
        "spec": {"list": [1, 3], "key": "x"}
    }
    assert replaced(("spec", "key"), "x", LEFT_OUT).apply(data) == {
        "spec": {"list": [1, 2, 3]}
    }


def test_numbers_days_and_words_of_a_list_move_by_one_step(documents):
    changes = TableChanges(documents["kart"], {}).changes(Spec)
    listed = [(c.path[-1], c.before, c.after) for c in changes]

    assert ("value", 7, 6) in listed
    assert ("value", 7, 8) in listed
    assert ("weight", "blocking", "action") in listed
    assert ("immutable", False, True) in listed
