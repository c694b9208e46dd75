"""The eligibility pre-check as a programmer would write it: the rules in the code.

It gives the same result as the engine, word for word and clause for clause: the
sentences come from the handbook once, every decision stands here as an `if`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from interactive.core.turkish import clause_key
from tests.handbook.next_step_by_hand import brief, next_step
from tests.handbook.reasons_by_hand import (
    LEAST,
    LEVEL,
    PETITION,
    SUMMER,
    WANTED,
    YEAR,
    Reasons,
)
from tests.handbook.verdict_by_hand import VerdictByHand, verdict_of
from tests.handbook.words_by_hand import (
    TODAY,
    explained,
    given,
    with_unit,
    with_words,
)

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
        self.explained = {c.id: explained(c, context) for c in spec.conditions}
        self.titles = {c.id: c.title for c in spec.conditions}
        self.rules = {c.id: context.fill(c.rule, TODAY) for c in spec.conditions}
        self.questions = {q.id: given(q, context) for q in spec.questions}
        self.numbers = {
            entry["id"]: with_words(entry, context)
            for entry in context.entries_on(frozenset(NUMBERS.values()), TODAY)
        }
        self.reasons = Reasons(self.questions, context.wording)
        self.verdict = VerdictByHand(
            self.verdicts, self.titles, self.reasons, context.wording
        )
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
        silent = level == "lisansustu" or (summer and known.get(SUMMER) == "yes")
        names = (LEVEL, YEAR, SUMMER) if summer else (LEVEL, YEAR)
        waits = outcome == "unknown" and not silent
        read = [name for name in names if waits or name in known]
        answers = [self.questions[name][known.get(name)] for name in read]
        changes = []
        if outcome != "met" and least is not None:
            changes = [self.reasons.year_change([y for y in (2, 3) if y >= least])]
        levels = [*LEAST] if outcome == "unknown" else [str(level)]
        numbers = [self.numbers[NUMBERS[each]] for each in levels]
        index = YEAR_WORDS.get((outcome, level or ""), 11)
        if summer and outcome == "unknown":
            index = SUMMER_WORDS[str(level)][known.get(SUMMER) != "yes"]
        text = self.explained["sinif"][index]
        comparisons = self.reasons.year(known, names)
        trace = self._trace("sinif", answers, comparisons, changes, numbers)
        return text | trace | {"outcome": outcome, "covered": not silent}

    def _plain(
        self, name: str, question: str, good: str, known: Known
    ) -> dict[str, Any]:
        """Return a condition that one answer decides."""
        answer, given = known.get(question), self.questions[question]
        index = 2 if answer is None else 0 if answer == good else 1
        fixed = answer == good or question == "used_right_before"
        changes = [] if fixed else [self.reasons.answer_change(question, good)]
        comparisons = self.reasons.plain(question, good, known)
        trace = self._trace(name, [given[answer]], comparisons, changes)
        return self.explained[name][index] | trace

    def _mandatory(self, known: Known) -> dict[str, Any]:
        texts, wanted = self.explained["zorunlu-staj"], known.get(WANTED)
        answers = [self.questions[WANTED][wanted]]
        if wanted != "yes":
            text = texts[4] if wanted is None else texts[0]
            comparisons = self.reasons.mandatory(known)
            return text | self._trace("zorunlu-staj", answers, comparisons)
        petition, given = known.get(PETITION), self.questions[PETITION]
        index = 3 if petition is None else 1 if petition == "yes" else 2
        change = self.reasons.answer_change(PETITION, "yes")
        changes = [] if petition == "yes" else [change]
        comparisons, lines = self.reasons.mandatory(known), [*answers, given[petition]]
        trace = self._trace("zorunlu-staj", lines, comparisons, changes)
        return with_unit(texts[index], texts[5]) | trace

    def _trace(
        self,
        name: str,
        answers: list[dict[str, str]],
        comparisons: list[dict[str, Any]],
        changes: Sequence[dict[str, Any]] = (),
        numbers: Sequence[dict[str, Any]] = (),
    ) -> dict[str, Any]:
        trace = {
            "answers": answers,
            "comparisons": comparisons,
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
        verdict = self.verdicts[verdict_of(unmet, unknown, actions)]
        uncovered = [c["id"] for c in conditions if not c["covered"]]
        deciding = unmet or unknown or actions
        words = self.verdict.words(verdict, deciding, uncovered)
        title = words["title"]
        ask_next = _ask_next(known, asked)
        cited = {*self.always, *verdict.clauses}
        for condition in conditions:
            if condition["outcome"] != "met" or condition["unit_decides"]:
                cited.update(condition["clauses"])
        set_aside = [n for n in asked if n not in known and n not in ask_next]
        return {
            **self.fixed,
            "status": verdict.id,
            **words,
            "conditions": [
                condition | {"unanswered": _unanswered(condition, asked, ask_next)}
                for condition in conditions
            ],
            "blocking_unmet": unmet,
            "blocking_unknown": unknown,
            "actions": actions,
            "unit_decides": [c["id"] for c in conditions if c["unit_decides"]],
            "not_covered": uncovered,
            "verdict_changes": self.verdict.changes(known, conditions, PLAIN),
            "ask_next": ask_next,
            "next_step": next_step(conditions, ask_next, READERS, self.questions),
            "brief": brief(
                self.progress, title, set(asked).difference(set_aside), known
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


def _unanswered(
    condition: Known, asked: Sequence[str], ask_next: Sequence[str]
) -> list[str]:
    """Return the questions whose answers a condition still waits for."""
    if condition["outcome"] != "unknown" or not condition["covered"]:
        return []
    own = [name for name in asked if READERS[name] == condition["id"]]
    return [name for name in own if name in ask_next]


def _ask_next(known: Known, asked: Sequence[str]) -> list[str]:
    """Return the open questions, those that can settle the verdict first."""
    first = [LEVEL] if LEVEL not in known else []
    if YEAR not in known and known.get(LEVEL) != "lisansustu":
        first.append(YEAR)
    return first + [n for n in asked if n not in (LEVEL, YEAR, *known)]
