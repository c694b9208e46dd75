"""Evaluates the rules as often as it is asked, and says how long that took.

In: a line of JSON with the answers of several readers, then one number a line.
Out: the result of each, then the seconds of each run.
"""

import json
import sys
from time import perf_counter
from typing import Any

from openfisca_core.simulation_builder import SimulationBuilder
from rules import ACTIONS, BLOCKING, system

PERIOD = "2026-11"
ASKED = ("verdict", *BLOCKING, *ACTIONS)


def main() -> None:
    """Answer line by line until there is none."""
    found = system()
    readers = [
        {name: {PERIOD: value} for name, value in answers.items()}
        for answers in json.loads(sys.stdin.readline())
    ]

    def evaluate(given: dict[str, Any]) -> list[str]:
        builder = SimulationBuilder()
        simulation = builder.build_from_entities(found, {"students": {"a": given}})
        simulation.trace = True
        return [
            str(simulation.calculate(name, PERIOD).decode_to_str()[0]) for name in ASKED
        ]

    print(json.dumps([evaluate(given) for given in readers]), flush=True)
    for line in sys.stdin:
        began = perf_counter()
        for at in range(int(line)):
            evaluate(readers[at % len(readers)])
        print(json.dumps(perf_counter() - began), flush=True)


main()
