"""Which verdicts the outcomes of conditions give; checks `evaluate` independently."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from interactive.kinds.conditions.evaluate import verdict_of

# Whether a blocking condition is unmet, one is unknown, and anything is left to do.
Flags = tuple[bool, bool, bool]
LEFT_TO_DO = {("action", "unmet"), ("action", "unknown")}


def possible_verdicts(parts: Iterable[set[Flags]]) -> set[str]:
    """Return the verdicts that independent parts can give together."""
    combined: set[Flags] = {(False, False, False)}
    for flags in parts:
        # Parts share no question, so any combination of their flags can occur.
        pairs = product(combined, flags)
        combined = {(a | d, b | e, c | f) for (a, b, c), (d, e, f) in pairs}
    names = ("blocking_unmet", "blocking_unknown", "actions")
    return {verdict_of(dict(zip(names, flags, strict=True))) for flags in combined}


def fitting_verdicts(result: Mapping[str, Any]) -> list[str]:
    """Return the verdicts whose definition fits the outcomes: it must be exactly one.

    These are the definitions of the verdicts, each by itself and not in order, as an
    independent check of `verdict_of`.
    """
    unmet, unknown, left = flags_of_result(result["conditions"])
    definitions = {
        "uygun-degil": unmet,
        "bilgi-eksik": unknown and not unmet,
        "islem-gerekli": left and not unmet and not unknown,
        "engel-gorunmuyor": not unmet and not unknown and not left,
    }
    return [verdict for verdict, fits in definitions.items() if fits]


def flags_of_result(conditions: Iterable[Mapping[str, Any]]) -> Flags:
    """Return the flags for the conditions of a result."""
    return flags_of((c["weight"], c["outcome"]) for c in conditions)


def flags_of(outcomes: Iterable[tuple[str, str]]) -> Flags:
    """Return the flags for pairs of a condition's weight and outcome."""
    pairs = {*outcomes}
    unknown = ("blocking", "unknown") in pairs
    return ("blocking", "unmet") in pairs, unknown, bool(LEFT_TO_DO & pairs)
