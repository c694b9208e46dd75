"""Measures as ratios, side by side in one run: `make bench`."""

from tests.benchmarks import bytes_on_the_wire, evaluation, loading, printing
from tests.benchmarks.pairs import table


def main() -> None:
    """Run every benchmark and print one table each."""
    for benchmark in (evaluation, loading):
        print(f"\n{benchmark.__doc__}\n")
        print(table(benchmark.pairs()))
    for benchmark in (bytes_on_the_wire, printing):
        print(f"\n{benchmark.__doc__}\n")
        print(benchmark.table())


if __name__ == "__main__":
    main()
