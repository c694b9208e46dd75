"""What is remembered, and when it is forgotten."""

from datetime import date
from functools import partial

from interactive.kinds.conditions.reading import Memory

TODAY, TOMORROW = date(2026, 6, 1), date(2026, 6, 2)


def test_a_value_is_computed_once_a_day():
    memory = Memory[int]()
    computed: list[int] = []

    def compute():
        computed.append(len(computed))
        return computed[-1]

    days = (TODAY, TODAY, TOMORROW, TOMORROW, TODAY)
    assert [memory.recall(day, "a", compute) for day in days] == [0, 0, 1, 1, 2]
    assert memory.recall(TODAY, "b", compute) == 3
    assert len(memory) == 2


def test_not_more_is_remembered_than_fits():
    memory = Memory[int](most=2)

    recalled = [memory.recall(TODAY, n, partial(int, n)) for n in (1, 2, 3, 1, 3)]

    assert recalled == [1, 2, 3, 1, 3]
    assert len(memory) == 2
