"""The least table that says when something holds."""

import random
from functools import reduce
from itertools import combinations
from operator import or_

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interactive import cubes
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

    assert not idle(space, wanted, least_rows(space, wanted, free))


def idle(space, wanted, rows):
    """Return the rows that the others make needless."""
    others = ([o for at, o in enumerate(rows) if at != i] for i in range(len(rows)))
    pairs = zip(rows, others, strict=True)
    return [row for row, rest in pairs if not wanted & ~covered(space, rest)]


@pytest.mark.parametrize("limits", [(0, 0), (1, 1), (5, 20)])
@given(given_=functions())
def test_where_the_steps_run_out_the_rows_are_as_complete(limits, given_):
    space, wanted, free = given_
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(cubes, "MOST_JOINS", limits[0])
        patched.setattr(cubes, "MOST_LOOKS", limits[1])
        rows = least_rows(space, wanted, free)

    assert covered(space, rows) & wanted == wanted
    assert not covered(space, rows) & ~(wanted | free)
    assert not idle(space, wanted, rows)


@pytest.mark.parametrize("sizes", [[3] * 5, [2] * 8, [4] * 4, [3] * 6])
def test_what_follows_no_rule_is_found_in_counted_steps(sizes, monkeypatch):
    space = grid(sizes)
    chance = random.Random(0)  # noqa: S311 - any function without rules will do
    wanted = chance.getrandbits(len_of(space))
    taken = {"_hardest": 0, "_consensus": 0}

    def count(name):
        real = getattr(cubes, name)

        def counted(*given_):
            taken[name] += 1
            return real(*given_)

        monkeypatch.setattr(cubes, name, counted)

    for name in taken:
        count(name)

    rows = least_rows(space, wanted)

    assert 0 < taken["_hardest"] < cubes.MOST_LOOKS
    assert 0 < taken["_consensus"] <= cubes.MOST_JOINS
    assert covered(space, rows) == wanted
    assert not idle(space, wanted, rows)
    assert rows == least_rows(space, wanted)


def every_row(space):
    rows: list[tuple[int, ...]] = [()]
    for size in space.sizes:
        rows = [(*row, mask) for row in rows for mask in range(1, 1 << size)]
    return rows


SMALL = st.sampled_from([grid([3, 2]), grid([2, 2, 2])])


@given(SMALL, st.integers(1, 63), st.integers(0, 63))
def test_no_table_is_shorter_and_none_as_short_asks_less(space, wanted, free):
    free &= ~wanted
    allowed = [r for r in every_row(space) if not space.of(r) & ~(wanted | free)]

    found = least_rows(space, wanted, free)

    asks = sum(asked(space, row) for row in found)
    for number in range(len(found) + 1):
        for rows in combinations(allowed, number):
            if not wanted & ~covered(space, rows):
                assert number == len(found)
                assert sum(asked(space, row) for row in rows) >= asks


def test_the_first_rows_that_come_to_mind_are_not_the_fewest():
    # Two rows are enough here; a greedy choice takes three.
    assert len(least_rows(grid([4, 2]), 0b10110111)) == 2


@given(space=SMALL, wanted=st.integers(1, 255), free=st.integers(0, 255))
# One row of this ring is found only after several others.
@example(space=grid([2, 2, 2]), wanted=0b10111101, free=0)
def test_a_row_is_as_wide_as_it_may_be_and_none_is_forgotten(space, wanted, free):
    wanted &= space.of(space.everything)
    allowed = (wanted | free) & space.of(space.everything)
    rows = [r for r in every_row(space) if not space.of(r) & ~allowed]

    found = cubes._primes(space, wanted, allowed)

    def lies_in(row, other):
        return row != other and not space.of(row) & ~space.of(other)

    widest = [r for r in rows if not any(lies_in(r, other) for other in rows)]
    assert sorted(found) == sorted(r for r in widest if space.of(r) & wanted)


@given(st.lists(st.integers(1, 255), min_size=1, max_size=5), st.integers(1, 255))
def test_what_only_one_row_covers_is_settled_first(covers, left):
    left &= reduce(or_, covers)
    times = {
        1 << bit: sum(each >> bit & 1 for each in covers)
        for bit in range(8)
        if left >> bit & 1
    }
    if not left:
        return

    case = cubes._hardest({(at,): each for at, each in enumerate(covers)}, left)

    assert case in times
    assert times[case] == 1 or 1 not in times.values()


@pytest.mark.parametrize(
    ("mask", "runs"), [(0b1, 1), (0b110, 1), (0b101, 2), (0b11011, 2)]
)
def test_classes_that_stand_side_by_side_are_one_run(mask, runs):
    assert cubes._runs(mask) == runs


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


def test_no_case_is_free_unless_it_is_said():
    assert least_rows(grid([2]), 0b10) == [(0b10,)]


def test_rows_that_ask_about_earlier_questions_come_first():
    space = grid([2, 2])

    rows = least_rows(space, 0b0111)

    assert rows == sorted(rows, key=lambda row: page_order(space.everything, row))
    assert asked(space, rows[0]) == 1


def test_of_rows_that_ask_the_same_the_first_answer_comes_first():
    rows = least_rows(grid([3, 2]), 0b011001)

    assert rows == [(0b101, 0b01), (0b010, 0b10)]


@pytest.mark.parametrize("sizes", [[2], [3, 4], [2, 2, 2, 2]])
def test_a_case_stands_in_just_one_class_of_each_factor(sizes):
    space = grid(sizes)

    for planes in space.planes:
        assert reduce(or_, planes) == space.of(space.everything)
        assert sum(plane.bit_count() for plane in planes) == len_of(space)
