"""The eligibility pre-check as a programmer would write it: the rules in the code.

It gives the same result as the engine, word for word and clause for clause: the
sentences come from the handbook once, every decision stands here as an `if`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.turkish import clause_key
from tests.handbook.next_step_by_hand import brief, next_step

TODAY = date(2026, 11, 24)
LEVEL, YEAR = "programme_level", "year_at_start"
SUMMER = "summer_between_classes"
WANTED, PETITION = "is_mandatory_internship", "mandatory_petition_given"
LEAST = {"lisans": 3, "onlisans": 2}
NUMBERS = {level: f"en-az-sinif-{level}" for level in LEAST}
PLAIN = (
    ("ogrencilik", "enrolled_during", "yes"),
    ("staj-hakki", "used_right_before", "no"),
    ("staj-donemi", "dates_within_periods", "yes"),
    ("kabul-belgesi", "acceptance_document", "yes"),
    ("evrak-teslimi", "documents_delivered", "yes"),
)
NAMES = (LEVEL, YEAR, SUMMER, *(question for _, question, _ in PLAIN), WANTED, PETITION)
READERS = {
    **dict.fromkeys((LEVEL, YEAR, SUMMER), "sinif"),
    **{question: name for name, question, _ in PLAIN},
    **dict.fromkeys((WANTED, PETITION), "zorunlu-staj"),
}
YEAR_WORDS = {
    ("met", "onlisans"): 0, ("met", "lisans"): 1,
    ("unmet", "onlisans"): 2, ("unmet", "lisans"): 3,
    ("unknown", "lisansustu"): 4, ("unknown", "onlisans"): 9, ("unknown", "lisans"): 10,
}  # fmt: skip
"""Which explanation of the class year fits; without a level it is the last one."""
SUMMER_WORDS = {"onlisans": (5, 7), "lisans": (6, 8)}
"""In the summer between two classes, and if it is not known."""

Known = Mapping[str, Any]


def is_summer_asked(level: str | None, year: int | None) -> bool:
    """Return whether the class year lies one below the one that is needed."""
    return level in LEAST and year == LEAST[str(level)] - 1


class ByHand:
    """The sentences, fetched once; then one function."""

    def __init__(self, spec: Any, context: Any) -> None:
        """Take titles, sentences, clauses and numbers from the handbook."""
        self.verdicts = {verdict.id: verdict for verdict in spec.verdicts}
        self.explained = {c.id: _explained(c, context) for c in spec.conditions}
        self.titles = {c.id: c.title for c in spec.conditions}
        self.rules = {c.id: context.fill(c.rule, TODAY) for c in spec.conditions}
        self.questions = {q.id: _given(q, context) for q in spec.questions}
        self.numbers = {
            entry["id"]: _with_words(entry, context)
            for entry in context.entries_on(frozenset(NUMBERS.values()), TODAY)
        }
        self.aside = context.wording["set_aside"]
        self.progress = context.wording["brief_progress"]
        self.always = spec.clauses
        self.fixed = {
            "kind": spec.kind,
            "today": TODAY.isoformat(),
            "as_of": context.as_of.isoformat(),
            "edition": dict(context.edition),
        }

    def evaluate(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return the result for answers of the right types; None was left out."""
        known = {n: a for n in NAMES if (a := answers.get(n)) is not None}
        conditions = [self._year(known)]
        for name, question, good in PLAIN:
            conditions.append(self._plain(name, question, good, known))
        conditions.append(self._mandatory(known))
        return self._result(known, conditions)

    def _year(self, known: Known) -> dict[str, Any]:
        level, year = known.get(LEVEL), known.get(YEAR)
        least = LEAST.get(level or "")
        summer = is_summer_asked(level, year)
        outcome = "unknown"
        if least is not None and year is not None:
            outcome = "met" if year >= least else "unmet"
        if summer and known.get(SUMMER) != "no":
            outcome = "unknown"
        names = (LEVEL, YEAR, SUMMER) if summer else (LEVEL, YEAR)
        answers = [self.questions[name][known.get(name)] for name in names]
        changes = []
        if outcome != "met" and least is not None:
            changes = [{**answers[1], "answer": f"en az {least}. sınıf"}]
        levels = [*LEAST] if outcome == "unknown" else [str(level)]
        numbers = [self.numbers[NUMBERS[each]] for each in levels]
        index = YEAR_WORDS.get((outcome, level or ""), 11)
        if summer and outcome == "unknown":
            index = SUMMER_WORDS[str(level)][known.get(SUMMER) != "yes"]
        text = self.explained["sinif"][index]
        return text | self._trace("sinif", answers, changes, numbers)

    def _plain(
        self, name: str, question: str, good: str, known: Known
    ) -> dict[str, Any]:
        """Return a condition that one answer decides."""
        answer, given = known.get(question), self.questions[question]
        index = 2 if answer is None else 0 if answer == good else 1
        changes = [] if answer == good or question == "used_right_before" else [good]
        return self.explained[name][index] | self._trace(
            name, [given[answer]], [given[change] for change in changes]
        )

    def _mandatory(self, known: Known) -> dict[str, Any]:
        texts, wanted = self.explained["zorunlu-staj"], known.get(WANTED)
        answers = [self.questions[WANTED][wanted]]
        if wanted != "yes":
            text = texts[4] if wanted is None else texts[0]
            return text | self._trace("zorunlu-staj", answers)
        petition, given = known.get(PETITION), self.questions[PETITION]
        index = 3 if petition is None else 1 if petition == "yes" else 2
        changes = [] if petition == "yes" else [given["yes"]]
        trace = self._trace("zorunlu-staj", [*answers, given[petition]], changes)
        return _with_unit(texts[index], texts[5]) | trace

    def _trace(
        self,
        name: str,
        answers: list[dict[str, str]],
        changes: Sequence[dict[str, str]] = (),
        numbers: Sequence[dict[str, Any]] = (),
    ) -> dict[str, Any]:
        trace = {
            "answers": answers,
            "rule": self.rules[name],
            "numbers": [*numbers],
            # The source names no first day.
            "since": None,
            "changes": [*changes],
        }
        return {"trace": trace}

    def _result(self, known: Known, conditions: list[dict[str, Any]]) -> dict[str, Any]:
        asked = [*NAMES]
        if not is_summer_asked(known.get(LEVEL), known.get(YEAR)):
            asked.remove(SUMMER)
        if known.get(WANTED) != "yes":
            asked.remove(PETITION)
        unmet = [c["id"] for c in conditions[:3] if c["outcome"] == "unmet"]
        unknown = [c["id"] for c in conditions[:3] if c["outcome"] == "unknown"]
        actions = [c["id"] for c in conditions[3:] if c["outcome"] != "met"]
        verdict = self.verdicts[_verdict(unmet, unknown, actions)]
        ask_next = _ask_next(known, asked)
        cited = {*self.always, *verdict.clauses}
        for condition in conditions:
            if condition["outcome"] != "met" or condition["unit_decides"]:
                cited.update(condition["clauses"])
        set_aside = [n for n in asked if n not in known and n not in ask_next]
        return {
            **self.fixed,
            "status": verdict.id,
            "title": verdict.title,
            "text": verdict.text,
            "conditions": conditions,
            "blocking_unmet": unmet,
            "blocking_unknown": unknown,
            "actions": actions,
            "unit_decides": [c["id"] for c in conditions if c["unit_decides"]],
            "ask_next": ask_next,
            "next_step": next_step(conditions, ask_next, READERS, self.questions),
            "brief": brief(
                self.progress, verdict.title, set(asked).difference(set_aside), known
            ),
            "asked": [*asked],
            "set_aside": set_aside,
            "aside": {
                name: self.aside.format(conditions=self.titles[READERS[name]])
                for name in set_aside
            },
            "given": [self.questions[name][known.get(name)] for name in asked],
            "since": None,
            "parameters": conditions[0]["trace"]["numbers"],
            "cites": sorted(cited, key=clause_key),
            "mistakes": [],
        }


def _explained(condition: Any, context: Any) -> list[dict[str, Any]]:
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


def _given(question: Any, context: Any) -> dict[Any, dict[str, str]]:
    """Return a question with its answer in words, for every answer."""
    words: dict[Any, str] = {None: context.word("answer_blank")}
    if question.type == "yes_no":
        words |= {a: context.word(f"calculator_{a}") for a in ("yes", "no")}
    elif question.type == "choice":
        words |= {option.id: option.text for option in question.options}
    else:
        words |= {int(number): text for number, text in question.labels.items()}
    base = {"question": question.id, "title": question.title}
    return {answer: base | {"answer": text} for answer, text in words.items()}


def _with_words(entry: dict[str, Any], context: Any) -> dict[str, Any]:
    parameter = context.parameters[entry["id"]]
    words = context.measured(parameter, TODAY)
    return {**entry, "title": parameter.title, "words": words}


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


def _ask_next(known: Known, asked: Sequence[str]) -> list[str]:
    """Return the open questions, those that can settle the verdict first."""
    first = [LEVEL] if LEVEL not in known else []
    if YEAR not in known and known.get(LEVEL) != "lisansustu":
        first.append(YEAR)
    return first + [n for n in asked if n not in (LEVEL, YEAR, *known)]
