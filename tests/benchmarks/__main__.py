"""Measures as ratios, side by side in one run: `make bench`.

What measures the shipped handbook's own rules and queries lies in tests/handbook.
"""

from importlib import import_module
from pathlib import Path

from tests.benchmarks import (
    embedding,
    growing,
    loading,
    printing,
    serving,
    speed,
    starting,
    waiting,
    watching,
)
from tests.benchmarks.pairs import table

OWN = Path(__file__).parents[1] / "handbook"


def main() -> None:
    """Run every benchmark and print one table each."""
    own = [
        import_module(f"tests.handbook.{name}")
        for name in ("evaluation", "many_rows", "searching")
        if (OWN / f"{name}.py").exists()
    ]
    for benchmark in (
        *own,
        loading,
        embedding,
        growing,
        watching,
        speed,
        starting,
        waiting,
        printing,
        serving,
    ):
        pairs = getattr(benchmark, "pairs", None)
        print(f"\n{benchmark.__doc__}\n")
        print(table(pairs()) if pairs else benchmark.table())


if __name__ == "__main__":
    main()
