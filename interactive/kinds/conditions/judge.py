"""What is said of one condition: judged once for the same answers and day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from interactive.facts import Facts
from interactive.kinds.conditions.choosing import Choosing
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.spec import Explanation
from interactive.kinds.conditions.trace import Tracer
from interactive.logic import Open
from interactive.questions import Question, Test
from interactive.setting import Setting
from interactive.space import Factor
from interactive.values import clause_key

REMEMBERED = 4096
"""So many judgements of a condition are kept; dates have no end."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a condition, and the questions that may still change it."""

    told: Mapping[str, Any]
    open: Open


class Judge:
    """Judges one condition: the same answers and day are judged once."""

    def __init__(
        self, condition: CompiledCondition, space: tuple[Factor, ...], setting: Setting
    ) -> None:
        """Find out what the condition reads."""
        self.condition, self.spec, self.setting = condition, condition.spec, setting
        self.reads = reads(condition)
        own = tuple(f for f in space if f.question.id in self.reads)
        self.tracer = Tracer(condition, own, setting)
        self.choosing = Choosing(condition, setting)
        self.known: dict[Any, Judgement] = {}

    def judge(self, facts: Facts) -> Judgement:
        """Return the judgement; whoever gets it must not change it."""
        given = facts.answers
        key = (facts.today, *((n, given[n]) for n in self.reads if n in given))
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= REMEMBERED:
                self.known.clear()
            found = Judgement(self._told(facts), self.condition.open(facts))
            self.known[key] = found
        return found

    def _told(self, facts: Facts) -> dict[str, Any]:
        condition, spec = self.condition, self.spec
        outcome, unit = condition.outcome(facts), condition.unit(facts)
        form, then = moment = condition.moment(facts)
        told = [form.explanation(outcome, then)]
        if unit:
            told.append(form.explanation("unit_decides", then))
        day = then.today or self.setting.as_of
        chosen = self.choosing.told(facts, moment) if self.choosing.matters else None
        return {
            "id": spec.id,
            "weight": spec.weight,
            "outcome": outcome,
            "clauses": _clauses(told, form.spec.clauses),
            "title": spec.title,
            "text": [self.setting.fill(each.text, day) for each in told],
            "action": [each.action for each in told if each.action],
            "links": [link for each in told for link in each.links],
            "unit_decides": unit,
            "trace": self.tracer.trace(facts, outcome, moment),
            **({"chosen": chosen} if chosen else {}),
        }


def reads(condition: CompiledCondition) -> frozenset[str]:
    """Return the questions that a condition reads, that of its day among them."""
    named = (rule.questions for rule in condition.rules)
    chosen_by = condition.spec.chosen_by
    return frozenset({chosen_by} if chosen_by else ()).union(*named)


def cutting(
    questions: Iterable[Question], conditions: Iterable[CompiledCondition]
) -> Iterator[Test]:
    """Yield every test that tells answers apart, days on which a form begins too."""
    for question in questions:
        if question.asked_when:
            yield question.asked_when
    for condition in conditions:
        for form in condition.forms:
            named = (form.spec.covered_when, form.spec.met_when)
            whens = (explanation.when for explanation in form.spec.explanations)
            tests = (*named, form.spec.unit_decides_when, *whens)
            yield from (test for test in tests if test)
        if condition.spec.chosen_by:
            for start in condition.starts:
                yield {"before": [condition.spec.chosen_by, start.isoformat()]}


def _clauses(told: list[Explanation], otherwise: tuple[str, ...]) -> list[str]:
    clauses = [clause for each in told for clause in (each.clauses or otherwise)]
    return sorted(set(clauses), key=clause_key)
