"""A made-up calculator of one condition whose rule changes in September."""

from datetime import date
from typing import Any

from tests.interactive.kinds.sample_specs import calculator

TODAY = date(2026, 6, 1)


def explanations(word):
    """Return an explanation for each outcome."""
    outcomes = ("met", "unmet", "unknown")
    return [{"outcome": outcome, "text": f"{word} {outcome}"} for outcome in outcomes]


LATER = {
    "valid_from": "2026-09-01",
    "rule": "Ten, or a letter.",
    "met_when": {"any": [{"at_least": ["age", 10]}, {"is": ["letter", "yes"]}]},
    "clauses": ["L2"],
    "explanations": explanations("new"),
}
AGE = {
    "id": "age",
    "title": "Age",
    "rule": "Twelve.",
    "weight": "blocking",
    "effective_on": "asked_on",
    "met_when": {"at_least": ["age", 12]},
    "clauses": ["L1"],
    "explanations": explanations("old"),
    "versions": [LATER],
}
QUESTIONS: list[dict[str, Any]] = [
    {"id": "age", "title": "Age", "text": "?", "type": "integer", "minimum": 0}
    | {"maximum": 120},
    {"id": "letter", "title": "Letter", "text": "?", "type": "yes_no"},
    {"id": "asked_on", "title": "Day of asking", "text": "?", "type": "date"},
]


def spec(condition):
    """Return a calculator of one condition."""
    return calculator(QUESTIONS, [condition])


def outcome(result):
    return result["conditions"][0]["outcome"]


ENDED = {
    "valid_from": "2026-09-01",
    "rule": "No longer looked at.",
    "clauses": ["L3"],
    "explanations": [{"outcome": "met", "text": "No longer looked at."}],
}


def plain(**changes):
    """Return the condition whose form the day of the calculation chooses."""
    return {k: v for k, v in AGE.items() if k != "effective_on"} | changes


CITED = {"clause": "L1", "checked_on": "2026-01-05"}
NUMBER: dict[str, Any] = {
    "title": "Least",
    "unit": "count",
    "values": [
        {"valid_from": "2021-01-01", "value": 12} | CITED,
        {"valid_from": "2024-01-01", "value": 11} | CITED,
    ],
}
BY_NUMBER = {
    "met_when": {"at_least": ["age", {"parameter": "least"}]},
    "rule": "At least {least}.",
    "explanations": [
        {"outcome": "met", "text": "{least} or more."},
        {"outcome": "unmet", "text": "Under {least}."},
        {"outcome": "unknown", "text": "Not known."},
    ],
}
