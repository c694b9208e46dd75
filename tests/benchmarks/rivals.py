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
        """Start it, hand it the rules and the answers, keep its first result."""
        self.process = Popen(command, cwd=folder, stdin=PIPE, stdout=PIPE, text=True)
        self.result = self._ask(json.dumps(first))

    def _ask(self, line: str) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def seconds(self, repeat: int) -> float:
        """Return how long so many evaluations took."""
        return float(self._ask(str(repeat)))


def publicodes(answers: Mapping[str, Any]) -> Rival:
    """Return Publicodes with the pre-check, as a page would use it."""
    rules = yaml.safe_load((HERE / "publicodes" / "rules.yml").read_text("utf-8"))
    names = [name for name, rule in rules.items() if _is_question(rule)]
    named = dict(zip(names, QUESTIONS, strict=True))
    situation = {
        name: _in_french(answers[question])
        for name, question in named.items()
        if answers.get(question) not in (None, "unknown")
    }
    asked = ["verdict", *(f"condition . {name}" for name in CONDITIONS)]
    first = {"rules": rules, "situation": situation, "asked": asked}
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


def openfisca(answers: Mapping[str, Any]) -> Rival:
    """Return OpenFisca with the pre-check, from its own environment."""
    given = {n: a for n, a in answers.items() if a not in (None, "unknown")}
    return Rival([str(BENCH_PYTHON.absolute()), "run.py"], HERE / "openfisca", given)


def agreed(ours: Mapping[str, Any], rivals: Mapping[str, Rival]) -> None:
    """Stop unless every rival finds the same verdict and outcomes as we do."""
    outcomes = [condition["outcome"] for condition in ours["conditions"]]
    for name, rival in rivals.items():
        found = rival.result
        if isinstance(found, dict):
            verdict, *values = found["values"]
            found = [verdict, *(OUTCOMES[value] for value in values)]
        if [found[0].replace("_", "-"), *found[1:]] != [ours["status"], *outcomes]:
            raise SystemExit(f"{name}: {found}")
