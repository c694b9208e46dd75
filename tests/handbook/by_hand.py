"""The eligibility pre-check as a programmer would write it: the rules in the code.

It gives the same result as the engine, word for word and clause for clause: the
sentences come from the handbook once, every decision stands here as an `if`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from interactive.core.turkish import clause_key
from tests.handbook.by_hand_reasons import Reasons

TODAY = date(2026, 11, 24)
LEAST = {"onlisans": 2, "lisans": 3}
NAMES = (
    "programme_level", "year_at_start", "enrolled_during", "used_right_before",
    "dates_within_periods", "acceptance_document", "documents_delivered",
    "is_mandatory_internship", "mandatory_petition_given",
)  # fmt: skip
PLAIN = (
    ("ogrencilik", "enrolled_during", "yes"),
    ("staj-hakki", "used_right_before", "no"),
    ("staj-donemi", "dates_within_periods", "yes"),
    ("kabul-belgesi", "acceptance_document", "yes"),
    ("evrak-teslimi", "documents_delivered", "yes"),
)
READERS = {
    "programme_level": ["sinif"], "year_at_start": ["sinif"],
    **{question: [name] for name, question, _ in PLAIN},
    "is_mandatory_internship": ["zorunlu-staj"],
    "mandatory_petition_given": ["zorunlu-staj"],
}  # fmt: skip
YEAR_WORDS = {
    ("met", "onlisans"): 0, ("met", "lisans"): 1,
    ("unmet", "onlisans"): 2, ("unmet", "lisans"): 3,
    ("unknown", "lisansustu"): 4, ("unknown", "onlisans"): 5, ("unknown", "lisans"): 6,
}  # fmt: skip
"""Which explanation of the class year fits; without a level it is the last one."""


class ByHand:
    """The sentences, fetched once; then one function."""

    def __init__(self, spec: Any, context: Any) -> None:
        """Take titles, sentences and clauses from the handbook."""
        self.verdicts = {verdict.id: verdict for verdict in spec.verdicts}
        self.said = {c.id: _said(c, context) for c in spec.conditions}
        self.always = spec.clauses
        self.reasons = Reasons(spec, context, TODAY)
        self.titles = {c.id: c.title for c in spec.conditions}
        self.fixed = {
            "kind": spec.kind,
            "today": TODAY.isoformat(),
            "as_of": context.as_of.isoformat(),
            "edition": dict(context.edition),
        }

    def evaluate(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return the result for answers of the right types."""
        known = {n: a for n in NAMES if (a := answers.get(n)) not in (None, "unknown")}
        wanted = known.get("is_mandatory_internship")
        requested = list(NAMES if wanted == "yes" else NAMES[:-1])
        conditions = [self._year(known)]
        for name, question, good in PLAIN:
            answer = known.get(question)
            location = 2 if answer is None else 0 if answer == good else 1
            reasons = self.reasons.plain(name, question, good, known)
            conditions.append(self.said[name][location] | {"trace": reasons})
        conditions.append(self._mandatory(known, wanted))
        return self._result(known, requested, conditions)

    def _year(self, known: Mapping[str, Any]) -> dict[str, Any]:
        level, year = known.get("programme_level"), known.get("year_at_start")
        least = LEAST.get(level or "")
        outcome = "unknown"
        if least is not None and year is not None:
            outcome = "met" if year >= least else "unmet"
        text = self.said["sinif"][YEAR_WORDS.get((outcome, level or ""), 7)]
        return text | {"trace": self.reasons.year(known, outcome)}

    def _mandatory(self, known: Mapping[str, Any], wanted: Any) -> dict[str, Any]:
        text, trace = self.said["zorunlu-staj"], self.reasons.mandatory(known)
        if wanted is None:
            return text[4] | {"trace": trace}
        if wanted == "no":
            return text[0] | {"trace": trace}
        petition = known.get("mandatory_petition_given")
        location = 3 if petition is None else 1 if petition == "yes" else 2
        return _with_unit(text[location], text[5]) | {"trace": trace}

    def _result(
        self,
        known: Mapping[str, Any],
        requested: list[str],
        result: list[dict[str, Any]],
    ) -> dict[str, Any]:
        unmet = [c["id"] for c in result[:3] if c["outcome"] == "unmet"]
        unknown = [c["id"] for c in result[:3] if c["outcome"] == "unknown"]
        actions = [c["id"] for c in result[3:] if c["outcome"] != "met"]
        verdict = self.verdicts[_verdict(unmet, unknown, actions)]
        ask_next = _ask_next(known, requested)
        cited = {*self.always, *verdict.clauses}
        for condition in result:
            if condition["outcome"] != "met" or condition["unit_decides"]:
                cited.update(condition["clauses"])
        missing = [name for name in requested if name not in known]
        set_aside = [name for name in missing if name not in ask_next]
        return {
            **self.fixed,
            "status": verdict.id,
            "title": verdict.title,
            "text": verdict.text,
            "conditions": result,
            "blocking_unmet": unmet,
            "blocking_unknown": unknown,
            "actions": actions,
            "unit_decides": [c["id"] for c in result if c["unit_decides"]],
            "ask_next": ask_next,
            "asked": requested,
            "set_aside": set_aside,
            "aside": {name: self._aside(name) for name in set_aside},
            "given": [self.reasons.given(name, known.get(name)) for name in requested],
            "since": result[0]["trace"]["since"],
            "parameters": result[0]["trace"]["numbers"],
            "cites": sorted(cited, key=clause_key),
            "mistakes": [],
        }

    def _aside(self, name: str) -> str:
        named = [self.titles[condition] for condition in READERS[name]]
        return str(self.reasons.aside.format(conditions=", ".join(named)))


def _said(condition: Any, context: Any) -> list[dict[str, Any]]:
    """Return what may be said of a condition, one part of a result an explanation."""
    return [
        {
            "id": condition.id,
            "weight": condition.weight,
            "outcome": each.outcome,
            "clauses": sorted(each.clauses or condition.clauses, key=clause_key),
            "title": condition.title,
            "text": [context.fill(each.text, TODAY)],
            "action": [each.action] if each.action else [],
            "links": list(each.links),
            "unit_decides": False,
        }
        for each in condition.explanations
    ]


def _with_unit(text: dict[str, Any], unit: dict[str, Any]) -> dict[str, Any]:
    return text | {
        "clauses": sorted({*text["clauses"], *unit["clauses"]}, key=clause_key),
        "text": text["text"] + unit["text"],
        "unit_decides": True,
    }


def _verdict(unmet: list[str], unknown: list[str], actions: list[str]) -> str:
    if unmet:
        return "uygun-degil"
    if unknown:
        return "bilgi-eksik"
    return "islem-gerekli" if actions else "engel-gorunmuyor"


def _ask_next(known: Mapping[str, Any], requested: list[str]) -> list[str]:
    level = known.get("programme_level")
    blocking = [n for n in ("enrolled_during", "used_right_before") if n not in known]
    if "year_at_start" not in known and level != "lisansustu":
        blocking.insert(0, "year_at_start")
    if level is None:
        blocking.insert(0, "programme_level")
    return blocking + [n for n in NAMES[4:] if n in requested and n not in known]
