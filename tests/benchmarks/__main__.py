"""Measures as ratios, side by side in one run: `make bench`."""

from tests.benchmarks import bytes_on_the_wire, evaluation, loading
from tests.benchmarks.pairs import table


def main() -> None:
    """Run every benchmark and print one table each."""
    for benchmark in (evaluation, loading):
        print(f"\n{benchmark.__doc__}\n")
        print(table(benchmark.pairs()))
    print(f"\n{bytes_on_the_wire.__doc__}\n")
    print(bytes_on_the_wire.table())


if __name__ == "__main__":
    main()
