"""Measures as ratios, side by side in one run: `make bench`."""

from tests.benchmarks import (
    bytes_on_the_wire,
    embedding,
    evaluation,
    growing,
    loading,
    printing,
    searching,
    speed,
    starting,
)
from tests.benchmarks.pairs import table


def main() -> None:
    """Run every benchmark and print one table each."""
    for benchmark in (evaluation, loading):
        print(f"\n{benchmark.__doc__}\n")
        print(table(benchmark.pairs()))
    for measured in (
        bytes_on_the_wire,
        embedding,
        searching,
        growing,
        speed,
        starting,
        printing,
    ):
        print(f"\n{measured.__doc__}\n")
        print(measured.table())


if __name__ == "__main__":
    main()
