"""Content changed at random, thousands of times: `make fuzz`, N=10000, SEED=0.

Each case is a number: the same number gives the same case for the same content. The
file of a case that fails is kept below found/, where a test runs it from then on.
"""

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.fuzz.case import Case, FaultError, case_of, copy_handbooks, run

FOUND = Path(__file__).parent / "found"
SOMETIMES = 500


def main(count: int, first: int) -> int:
    """Run the cases; return 1 if any failed."""
    tally, began, slowest = Counter[str](), monotonic(), 0.0
    with TemporaryDirectory() as folder:
        roots = copy_handbooks(Path(folder))
        for done, seed in enumerate(range(first, first + count), start=1):
            case, start = case_of(seed), monotonic()
            try:
                tally[run(case, roots[case.handbook])] += 1
            except FaultError as fault:
                tally["failed"] += 1
                print(f"{seed}: {case.handbook} {case.path}: {fault}", flush=True)
                keep(case, seed)
            slowest = max(slowest, monotonic() - start)
            if done % SOMETIMES == 0 or done == count:
                figures = ", ".join(f"{n} {what}" for what, n in sorted(tally.items()))
                print(
                    f"{done} cases: {figures}; {monotonic() - began:.0f} s, "
                    f"the slowest {slowest:.1f} s",
                    flush=True,
                )
    return 1 if tally["failed"] else 0


def keep(case: Case, seed: int) -> None:
    """Write the file of a case that failed below found/."""
    path = FOUND / f"{case.handbook}-{seed}" / case.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.data)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
