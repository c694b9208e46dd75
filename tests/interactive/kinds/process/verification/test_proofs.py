"""What is proven of a process, and what two versions of one say otherwise."""

import copy
from datetime import date

import pytest

from interactive.engine import load
from interactive.kinds.process.verification.differences import compare
from interactive.kinds.process.verification.proofs import prove

TODAY = date(2026, 3, 1)


@pytest.fixture
def versions(document_for, made_up_data):
    """Return a function that loads the made-up process as it is, and changed."""
    data = made_up_data("process")
    parts = {key: value for key, value in data.items() if key != "cases"}

    def load_both(change):
        changed = copy.deepcopy(parts)
        change({step["id"]: step for step in changed["spec"]["steps"]})
        both = (parts, changed)
        return [load(document_for(**each, as_of="2026-01-01")) for each in both]

    return load_both


def test_every_step_state_and_day_is_some_readers(made_up):
    proof = prove(made_up("process"))

    assert proof.problems == ()
    assert proof.claims["process_now"] == 5
    # `next` of each, `done` of all but the last, which waits for ever; `now` of four,
    # `waiting` of two, and one need not be the reader's.
    assert proof.claims["process_states"] == 5 + 4 + 4 + 2 + 1
    assert proof.claims["process_days"] == 2


def test_equal_versions_say_the_same(versions):
    before, after = versions(dict.copy)

    comparison = compare(before, after, TODAY)

    assert (comparison.changed, comparison.rows) == (0, ())
    # Six places, or none; yes, no or unknown to three questions.
    assert comparison.combinations == 6 * 27


def test_a_step_that_somebody_waits_in_no_longer_is_told_with_the_answers(versions):
    before, after = versions(lambda steps: steps["wait"].pop("waits_when"))

    comparison = compare(before, after, TODAY)

    rows = comparison.rows
    assert {(r.part, r.before, r.after) for r in rows} == {
        ("wait", "Şimdi", "Bekliyor")
    }
    assert {row.text for row in rows} == {
        "«Wait for the book»: «Şimdi» yerine «Bekliyor»"
    }
    assert comparison.changed == 0
    assert comparison.touched == sum(row.count or 0 for row in rows)
