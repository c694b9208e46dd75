"""Timing in pairs: A B A B …, so that a machine that slows down slows both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 15


@dataclass(frozen=True)
class Pair:
    """Ours against another way to the same end."""

    name: str
    ours: Callable[[], object]
    other: Callable[[], object]
    repeat: int = 1


def table(pairs: Iterable[Pair]) -> str:
    """Return one line a pair: both times and the median of their ratios."""
    return "\n".join(_line(pair) for pair in pairs)


def _line(pair: Pair) -> str:
    times = [(_time(pair.ours, pair), _time(pair.other, pair)) for _ in range(ROUNDS)]
    ours, other = (median(column) for column in zip(*times, strict=True))
    ratio = median(a / b for a, b in times)
    return f"{pair.name:55} {_ms(ours)} {_ms(other)}   ratio {ratio:6.2f}"


def _time(run: Callable[[], object], pair: Pair) -> float:
    start = perf_counter()
    for _ in range(pair.repeat):
        run()
    return (perf_counter() - start) / pair.repeat


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:9.3f} ms"
