"""Counts and judges the changes of the engine that no test noticed (`make mutate`).

`tests/interactive/survivors.yml` says of each function how many may survive, and
why. Too many survivors, or one that nobody has judged, is an error.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

JUDGED = Path(__file__).parent / "interactive" / "survivors.yml"
MOST = 0.05
"""So great a share of the changes may go unnoticed."""
UNNOTICED = ("survived", "no tests")


def counted(lines: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Return by function how many changes were looked at, and how many unnoticed.

    >>> told = ["  a.b.x_f__mutmut_1: killed", "  a.b.x_f__mutmut_2: survived"]
    >>> tried, left = counted(told)
    >>> tried["a.b.f"], left["a.b.f"]
    (2, 1)
    """
    tried: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for line in lines:
        name, _, status = line.strip().rpartition(": ")
        if "__mutmut_" in name and status != "not checked":
            function = _function(name)
            tried[function] += 1
            left[function] += status in UNNOTICED
    return tried, +left


def _function(name: str) -> str:
    module, _, function = name.rpartition("__mutmut_")[0].rpartition(".")
    plain = function.removeprefix("x_").removeprefix("x")
    return f"{module}.{plain.removeprefix('ǁ').replace('ǁ', '.')}"


def told(
    tried: Counter[str], left: Counter[str], judged: dict[str, Any]
) -> Iterator[str]:
    """Yield what is wrong: not judged, judged and gone, or too many in all."""
    for function, number in sorted(left.items()):
        allowed = judged.get(function, {}).get("survive", 0)
        if number > allowed:
            yield f"{function}: {number} unnoticed, {allowed} judged"
    for function, judgement in judged.items():
        number = judgement["survive"]
        if tried[function] and number > left[function]:
            yield f"{function}: {left[function]} unnoticed, {number} judged"
    if left.total() >= MOST * tried.total():
        yield f"{left.total()} of {tried.total()} is too much"


def main() -> None:
    """Read the results from standard input; exit with 1 where something is wrong."""
    tried, left = counted(sys.stdin)
    judged = yaml.safe_load(JUDGED.read_text("utf-8"))
    problems = list(told(tried, left, judged))
    share = 100 * left.total() / max(1, tried.total())
    print(f"{tried.total()} changes, {left.total()} unnoticed: {share:.1f} %")
    print("\n".join(problems))
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
