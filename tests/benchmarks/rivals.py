"""Other rule engines in processes of their own, each with the rules in its language."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import yaml

HERE = Path(__file__).parent
BENCH_PYTHON = Path(".cache") / "bench" / "bin" / "python"
CONDITIONS = (
    "année", "inscription", "droit", "période", "document", "dossier", "obligatoire",
)  # fmt: skip
OUTCOMES = {True: "met", False: "unmet", None: "unknown"}


class Rival:
    """A process that evaluates as often as it is asked and times itself."""

    def __init__(self, command: Sequence[str], folder: Path, first: object) -> None:
        """Start it, hand it the rules and the answers, keep its results."""
        self.process = Popen(command, cwd=folder, stdin=PIPE, stdout=PIPE, text=True)
        self.results = self._ask(json.dumps(first))

    def _ask(self, line: str) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def seconds(self, repeat: int) -> float:
        """Return how long so many evaluations took."""
        return float(self._ask(str(repeat)))


def publicodes(readers: Sequence[Mapping[str, Any]]) -> Rival:
    """Return Publicodes with the pre-check, as a page would use it."""
    rules = yaml.safe_load((HERE / "publicodes" / "rules.yml").read_text("utf-8"))
    names = [name for name, rule in rules.items() if _is_question(rule)]
    named = dict(zip(names, QUESTIONS, strict=True))
    situations = [
        {
            name: _in_french(answers[question])
            for name, question in named.items()
            if answers.get(question) not in (None, "unknown")
        }
        for answers in readers
    ]
    asked = ["verdict", *(f"condition . {name}" for name in CONDITIONS)]
    first = {"rules": rules, "situations": situations, "asked": asked}
    return Rival(["node", "run.mjs"], HERE / "publicodes", first)


def _is_question(rule: object) -> bool:
    return isinstance(rule, dict) and "question" in rule


def _in_french(answer: object) -> object:
    if isinstance(answer, int):
        return answer
    return {"yes": "oui", "no": "non"}.get(str(answer), f"'{answer}'")


QUESTIONS = (
    "programme_level", "year_at_start", "enrolled_during", "used_right_before",
    "dates_within_periods", "acceptance_document", "documents_delivered",
    "is_mandatory_internship", "mandatory_petition_given",
)  # fmt: skip


def openfisca(readers: Sequence[Mapping[str, Any]]) -> Rival:
    """Return OpenFisca with the pre-check, from its own environment."""
    given = [
        {name: answer for name, answer in answers.items() if answer != "unknown"}
        for answers in readers
    ]
    return Rival([str(BENCH_PYTHON.absolute()), "run.py"], HERE / "openfisca", given)


def agreed(ours: Sequence[Mapping[str, Any]], rivals: Mapping[str, Rival]) -> None:
    """Stop unless every rival finds the same outcomes and verdicts as we do.

    Publicodes has no verdict on what is not known (its pages ask on), so none is
    compared there.
    """
    for name, rival in rivals.items():
        for result, theirs in zip(ours, rival.results, strict=True):
            verdict, *found = theirs["values"] if isinstance(theirs, dict) else theirs
            outcomes = [OUTCOMES.get(value, value) for value in found]
            told = [condition["outcome"] for condition in result["conditions"]]
            agrees = verdict and verdict.replace("_", "-") == result["status"]
            if outcomes != told or not (agrees or None in found):
                raise SystemExit(f"{name}: {theirs}: {result['given']}")
