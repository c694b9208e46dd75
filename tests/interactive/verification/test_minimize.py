"""Few rows that say when something holds."""

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.verification.minimize import greedy_cover, grid, page_order


def cases(sizes, rows):
    """Return the cases that the rows name, found one by one."""
    listed = enumerate(product(*map(range, sizes)))
    return sum(1 << bit for bit, case in listed if any(fits(r, case) for r in rows))


def fits(row, case):
    return all(mask >> at & 1 for mask, at in zip(row, case, strict=True))


@st.composite
def functions(draw):
    """Return the sizes of a space, the cases that are wanted, those that are free."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    bits = st.integers(0, (1 << len([*product(*map(range, sizes))])) - 1)
    wanted = draw(bits)
    return sizes, wanted, draw(bits) & ~wanted


def check(sizes, wanted, free):
    """Check that rows are true and none is needless; return them."""
    rows = greedy_cover(grid(sizes), wanted, free)
    covered = cases(sizes, rows)

    assert covered & wanted == wanted
    assert not covered & ~(wanted | free)
    for at in range(len(rows)):
        assert wanted & ~cases(sizes, rows[:at] + rows[at + 1 :])
    return rows


@given(functions())
def test_rows_cover_what_is_wanted_nothing_that_is_not_and_each_is_needed(function):
    check(*function)


@pytest.mark.parametrize("sizes", [[3] * 5, [2] * 8, [4] * 4])
def test_what_follows_no_rule_takes_fewer_rows_than_cases_and_always_the_same(sizes):
    chance = random.Random(0)  # noqa: S311 - any function without rules will do
    wanted = chance.getrandbits(len([*product(*map(range, sizes))]))

    rows = check(sizes, wanted, 0)

    assert len(rows) < wanted.bit_count() / 2
    assert rows == greedy_cover(grid(sizes), wanted)


@pytest.mark.parametrize(
    ("sizes", "wanted", "free", "rows"),
    [
        pytest.param([2, 3], 0, 5, [], id="nothing wanted"),
        pytest.param([2, 3], 0b111111, 0, [(3, 7)], id="everything wanted"),
        pytest.param([2], 0b10, 0, [(2,)], id="no case is free unless it is said"),
        pytest.param([3], 0b010, 0b001, [(2,)], id="what is free is not named"),
        pytest.param([2, 2], 0b0111, 0, [(1, 3), (3, 1)], id="earlier question first"),
        pytest.param([3, 2], 0b011001, 0, [(5, 1), (2, 2)], id="earlier answer first"),
        pytest.param([3, 3], 0b11001, 0, [(1, 1), (2, 3)], id="A 1, B at most 2"),
        pytest.param([3, 3], 0b100110, 0, [(1, 6), (2, 4)], id="A at least 2, B 3"),
        pytest.param([4, 2], 0b11101, 0, [(7, 1), (2, 3)], id="a run is not broken"),
    ],
)
def test_rows_are_easy_to_read(sizes, wanted, free, rows):
    assert greedy_cover(grid(sizes), wanted, free) == rows


def test_rows_that_ask_about_earlier_questions_come_first():
    everything = (7, 3)
    rows = [(7, 3), (7, 1), (4, 3), (3, 3), (3, 2)]

    ordered = sorted(rows, key=lambda row: page_order(everything, row))

    assert ordered == [(3, 2), (3, 3), (4, 3), (7, 1), (7, 3)]
