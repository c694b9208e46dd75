"""Evaluates the rules as often as it is asked, and says how long that took.

In: a line of JSON with the answers, then one number a line. Out: the result of
the first evaluation, then the seconds of each run.
"""

import json
import sys
from time import perf_counter

from openfisca_core.simulation_builder import SimulationBuilder
from rules import ACTIONS, BLOCKING, system

PERIOD = "2026-11"
ASKED = ("verdict", *BLOCKING, *ACTIONS)


def main() -> None:
    """Answer line by line until there is none."""
    found = system()
    answers = json.loads(sys.stdin.readline())
    given = {name: {PERIOD: value} for name, value in answers.items()}

    def evaluate() -> list[str]:
        builder = SimulationBuilder()
        simulation = builder.build_from_entities(found, {"students": {"a": given}})
        simulation.trace = True
        return [
            str(simulation.calculate(name, PERIOD).decode_to_str()[0]) for name in ASKED
        ]

    print(json.dumps(evaluate()), flush=True)
    for line in sys.stdin:
        began = perf_counter()
        for _ in range(int(line)):
            evaluate()
        print(json.dumps(perf_counter() - began), flush=True)


main()
