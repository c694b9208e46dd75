"""From answers to a verdict, each condition's outcome and the next question.

Source of the method: engine.md of the project's contract, kept in
`README.md` beside this file; Kleene's logic is in `interactive/core/logic.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from interactive.core.answer_space import factors, since
from interactive.core.answer_text import Spoken
from interactive.core.answers import asked_answers, read_answers, too_early
from interactive.core.context import Setting
from interactive.core.facts import Facts
from interactive.core.logic import Known, Open, Rule, compile_optional
from interactive.core.markup import Node
from interactive.core.turkish import clause_key
from interactive.kinds.conditions import present
from interactive.kinds.conditions.before_first_version import first_days, known_since
from interactive.kinds.conditions.condition import compile_condition
from interactive.kinds.conditions.condition_evaluation import Judge, cutting
from interactive.kinds.conditions.spec import Spec

GROUPS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides")


class ConditionsCalculator:
    """A calculator of kind `conditions`, compiled once."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        """Compile every rule of `spec`; SpecError where one is wrong."""
        self.spec, self.setting = spec, setting
        self.questions = {question.id: question for question in spec.questions}
        known = Known(self.questions, frozenset(setting.parameters))
        self.conditions = tuple(
            known_since(compile_condition(found, known, setting.parameters), setting)
            for found in spec.conditions
        )
        self.gates: dict[str, Rule | None] = {
            question.id: compile_optional(question.shown_when, known)
            for question in spec.questions
        }
        self.verdicts = {verdict.id: verdict for verdict in spec.verdicts}
        self.spoken = Spoken(spec.questions, setting.wording)
        self.in_force = cache(setting.numbers)
        self.first_days = first_days(self.conditions)
        space = factors(
            spec.questions, cutting(spec.questions, self.conditions), setting.parameters
        )
        self.space = since(space, self.first_days)
        # One condition that blocks counts for more than all that do not.
        self.worth = {"blocking": len(spec.conditions) + 1, "action": 1}
        self.judges = [
            Judge(each, self.space, self.gates, setting) for each in self.conditions
        ]

    def numbers(self, day: date) -> Mapping[str, int | None]:
        """Return every parameter's value on a day."""
        return self.in_force(self.setting.since(day))

    def facts(self, answers: Mapping[str, Any], today: date) -> Facts:
        """Return what is known: answers to the questions that are asked, and a day."""
        facts = Facts(answers, self.numbers(today), today, self.numbers)
        return facts.given(asked_answers(self.gates, facts))

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result as engine.md names it, with the words for the reader."""
        answers, mistakes = read_answers(self.spec.questions, raw)
        if self.first_days:
            mistakes += too_early(answers, self.first_days, self.setting.calendar_day)
        facts = self.facts(answers, today)
        said = self.spoken.given(facts)
        conditions = [judge.judge(facts, said) for judge in self.judges]
        groups = _groups(conditions)
        verdict = self.verdicts[verdict_of(groups)]  # type: ignore[index]
        asked = list(facts.answers)
        missing = [q for q in asked if facts.answers[q] is None]
        ask_next = self._ask_next(missing, facts)
        set_aside = [q for q in missing if q not in ask_next]
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.setting.as_of.isoformat(),
            "status": verdict.id,
            "title": verdict.title,
            "text": verdict.text,
            "conditions": conditions,
            **groups,
            "ask_next": ask_next,
            "asked": asked,
            "set_aside": set_aside,
            "aside": {q: self._settled_without(q) for q in set_aside},
            "given": [*said.values()],
            "since": _since(conditions),
            "cites": self._cites(conditions, verdict.clauses),
            "mistakes": [self.setting.mistake(m, self.questions) for m in mistakes],
            "parameters": _numbers(conditions),
            "edition": dict(self.setting.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return the result as a page fragment."""
        return present.result(self.spec, self.setting, result)

    def describe(self) -> Node:
        """Return the conditions as a page fragment, readable without script."""
        return present.rules(self.conditions, self.setting)

    def _ask_next(self, missing: list[str], facts: Facts) -> list[str]:
        """Return the questions worth asking, first the one that can settle most.

        Conditions that can block count before the others: they settle the verdict.
        Ties stay in page order.
        """
        worth = dict.fromkeys(missing, 0)
        for judge in self.judges:
            if not judge.hangs_on.isdisjoint(missing):
                for question in self._with_gates(judge.open(facts), facts):
                    if question in worth:
                        worth[question] += self.worth[judge.spec.weight]
        touched = [question for question in missing if worth[question]]
        return sorted(touched, key=worth.__getitem__, reverse=True)

    def _settled_without(self, question: str) -> str:
        """Return why a question is no longer asked: what is settled without it."""
        titles = [j.spec.title for j in self.judges if question in j.reads]
        return self.setting.word("set_aside", conditions=", ".join(titles))

    def _with_gates(self, found: Open, facts: Facts) -> Open:
        """Return the questions and those that may yet open the gate to one of them."""
        if found <= facts.answers.keys():
            return found
        for question, gate in reversed(self.gates.items()):
            if gate and question in found and question not in facts.answers:
                found |= gate.open(facts)
        return found

    def _cites(
        self, conditions: Iterable[Mapping[str, Any]], verdict: Iterable[str]
    ) -> list[str]:
        cited = {*self.spec.clauses, *verdict}
        for condition in conditions:
            if condition["outcome"] != "met" or condition["unit_decides"]:
                cited.update(condition["clauses"])
        return sorted(cited, key=clause_key)


def prepare(spec: Spec, setting: Setting) -> ConditionsCalculator:
    """Return the calculator, ready to evaluate."""
    return ConditionsCalculator(spec, setting)


def verdict_of(groups: Mapping[str, list[str]]) -> str:
    """Return the verdict, the first that fits.

    >>> verdict_of({"blocking_unmet": [], "blocking_unknown": ["sinif"], "actions": []})
    'bilgi-eksik'
    """
    if groups["blocking_unmet"]:
        return "uygun-degil"
    if groups["blocking_unknown"]:
        return "bilgi-eksik"
    return "islem-gerekli" if groups["actions"] else "engel-gorunmuyor"


def _groups(conditions: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {name: [] for name in GROUPS}
    for condition in conditions:
        if condition["outcome"] != "met":
            blocks = condition["weight"] == "blocking"
            group = f"blocking_{condition['outcome']}" if blocks else "actions"
            found[group].append(condition["id"])
        if condition["unit_decides"]:
            found["unit_decides"].append(condition["id"])
    return found


def _since(conditions: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the day since when all the rules hold as they were applied."""
    days = [day for c in conditions if (day := c["trace"]["since"])]
    return max(days, default=None)


def _numbers(conditions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the dated values behind a result, each once."""
    found = {
        (entry["id"], entry["valid_from"]): entry
        for condition in conditions
        for entry in condition["trace"]["numbers"]
    }
    return [dict(found[key]) for key in sorted(found)]
