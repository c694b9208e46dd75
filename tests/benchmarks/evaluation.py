"""One evaluation with its full explanation, against a hand-written function."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from interactive.engine import load
from macros.bundle import document
from macros.checks import check_content
from tests.benchmarks.pairs import Pair

TODAY = date(2026, 11, 24)
ANSWERS = {
    "programme_level": "lisans",
    "year_at_start": 3,
    "enrolled_during": "yes",
    "used_right_before": "no",
    "dates_within_periods": "unknown",
    "acceptance_document": "yes",
    "documents_delivered": "no",
    "is_mandatory_internship": "yes",
    "mandatory_petition_given": "no",
}


def pairs() -> Iterator[Pair]:
    """Yield the engine against functions that know the rules by heart."""
    content, problems = check_content(Path())
    if content is None or problems:
        raise SystemExit("\n".join(map(str, problems)))
    eligibility = load(document(content, "uygunluk", TODAY))
    by_hand(ANSWERS)
    yield Pair(
        "eligibility: engine / by hand, lists only",
        lambda: eligibility.evaluate(ANSWERS, TODAY),
        lambda: by_hand(ANSWERS),
        repeat=300,
    )
    spec = document(content, "uygunluk", TODAY)
    yield Pair(
        "eligibility: compile the rules / one evaluation",
        lambda: load(spec),
        lambda: eligibility.evaluate(ANSWERS, TODAY),
        repeat=20,
    )


def by_hand(answers: dict[str, Any]) -> dict[str, Any]:
    """Return status and lists as a programmer would write it, without a word why."""

    def yes(name: str, good: str = "yes") -> str:
        answer = answers.get(name)
        if answer in (None, "unknown"):
            return "unknown"
        return "met" if answer == good else "unmet"

    least = {"onlisans": 2, "lisans": 3}.get(answers.get("programme_level") or "")
    year = answers.get("year_at_start")
    blocking = {
        "sinif": _year(year, least),
        "ogrencilik": yes("enrolled_during"),
        "staj-hakki": yes("used_right_before", "no"),
    }
    action = {
        "staj-donemi": yes("dates_within_periods"),
        "kabul-belgesi": yes("acceptance_document"),
        "evrak-teslimi": yes("documents_delivered"),
        "zorunlu-staj": _mandatory(answers),
    }
    unmet = [name for name, outcome in blocking.items() if outcome == "unmet"]
    unknown = [name for name, outcome in blocking.items() if outcome == "unknown"]
    actions = [name for name, outcome in action.items() if outcome != "met"]
    status = (
        "uygun-degil"
        if unmet
        else "bilgi-eksik"
        if unknown
        else "islem-gerekli"
        if actions
        else "engel-gorunmuyor"
    )
    return {"status": status, "unmet": unmet, "unknown": unknown, "actions": actions}


def _year(year: int | None, least: int | None) -> str:
    if year is None or least is None:
        return "unknown"
    return "met" if year >= least else "unmet"


def _mandatory(answers: dict[str, Any]) -> str:
    wanted = answers.get("is_mandatory_internship")
    if wanted == "no":
        return "met"
    if wanted == "yes" and answers.get("mandatory_petition_given") == "yes":
        return "met"
    return "unmet"
