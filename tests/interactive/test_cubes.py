"""The least table that says when something holds."""

from functools import reduce
from itertools import combinations
from operator import or_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.cubes import asked, grid, least_rows, page_order


def covered(space, rows):
    return reduce(or_, map(space.of, rows), 0)


@st.composite
def functions(draw):
    """Return a space, the cases that are wanted and those that are free."""
    sizes = draw(st.lists(st.integers(2, 4), min_size=1, max_size=3))
    space = grid(sizes)
    bits = st.integers(0, (1 << len_of(space)) - 1)
    wanted = draw(bits)
    return space, wanted, draw(bits) & ~wanted


def len_of(space):
    return space.of(space.everything).bit_count()


@given(functions())
def test_the_rows_cover_all_that_is_wanted_and_nothing_but_it_and_what_is_free(given_):
    space, wanted, free = given_

    rows = least_rows(space, wanted, free)

    assert covered(space, rows) & wanted == wanted
    assert not covered(space, rows) & ~(wanted | free)


@given(functions())
def test_no_row_can_be_left_out(given_):
    space, wanted, free = given_

    rows = least_rows(space, wanted, free)

    for place in range(len(rows)):
        others = [row for at, row in enumerate(rows) if at != place]
        assert wanted & ~covered(space, others)


def every_row(space):
    rows: list[tuple[int, ...]] = [()]
    for size in space.sizes:
        rows = [(*row, mask) for row in rows for mask in range(1, 1 << size)]
    return rows


@given(st.integers(1, 63), st.integers(0, 63))
def test_there_is_no_shorter_table(wanted, free):
    space = grid([3, 2])
    free &= ~wanted
    allowed = [r for r in every_row(space) if not space.of(r) & ~(wanted | free)]

    found = len(least_rows(space, wanted, free))

    for fewer in range(found):
        for rows in combinations(allowed, fewer):
            assert wanted & ~covered(space, rows)


def test_nothing_wanted_needs_no_row():
    assert least_rows(grid([2, 3]), 0, 5) == []


def test_everything_needs_one_row_that_asks_nothing():
    space = grid([2, 3])

    [row] = least_rows(space, space.of(space.everything))

    assert row == space.everything
    assert asked(space, row) == 0


def test_a_row_names_no_answer_that_an_earlier_verdict_has_taken():
    # Three answers of one question: the first is taken, the second is wanted.
    assert least_rows(grid([3]), 0b010, 0b001) == [(0b010,)]


def test_rows_that_ask_about_earlier_questions_come_first():
    space = grid([2, 2])

    rows = least_rows(space, 0b0111)

    assert rows == sorted(rows, key=lambda row: page_order(space.everything, row))
    assert asked(space, rows[0]) == 1


@pytest.mark.parametrize("sizes", [[2], [3, 4], [2, 2, 2, 2]])
def test_a_case_stands_in_just_one_class_of_each_factor(sizes):
    space = grid(sizes)

    for planes in space.planes:
        assert reduce(or_, planes) == space.of(space.everything)
        assert sum(plane.bit_count() for plane in planes) == len_of(space)
