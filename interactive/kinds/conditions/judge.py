"""What is said of one condition, with its reasons."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from interactive.facts import Facts
from interactive.kinds.conditions.condition import CompiledCondition, Form, Words
from interactive.kinds.conditions.trace import REMEMBERED, Said, Tracer
from interactive.logic import Rule
from interactive.questions import Question, Test
from interactive.setting import Setting
from interactive.space import Factor, with_gates
from interactive.values import clause_key


class Judge:
    """Judges one condition."""

    def __init__(
        self,
        condition: CompiledCondition,
        space: tuple[Factor, ...],
        gates: dict[str, Rule | None],
        setting: Setting,
    ) -> None:
        """Find out what the condition reads, and what it hangs on through gates."""
        self.condition, self.spec, self.setting = condition, condition.spec, setting
        self.rules: Form | CompiledCondition = condition.only or condition
        self.open = self.rules.open
        self.reads = reads(condition)
        self.hangs_on = with_gates(self.reads, gates)
        own = tuple(f for f in space if f.question.id in self.reads)
        self.tracer = Tracer(condition, own, setting)
        self.words = lru_cache(REMEMBERED)(self._words)

    def judge(self, facts: Facts, said: Said) -> dict[str, Any]:
        """Return what is told of the condition; `said` holds the answers in words.

        Lists in it are those of the next result too: whoever gets it reads them only.
        """
        outcome = self.rules.outcome(facts)
        form, then = moment = self.condition.moment(facts)
        words = form.said(outcome, then)
        unit = form.said("unit_decides", then) if self.rules.unit(facts) else None
        told = self.words(words, unit, then.today or self.setting.as_of)
        return {**told, "trace": self.tracer.trace(facts, said, outcome, moment)}

    def _words(self, words: Words, unit: Words | None, day: date) -> dict[str, Any]:
        spec, told = self.spec, [words, unit] if unit else [words]
        cited = frozenset[str]().union(*(each.clauses for each in told))
        said = [each.spec for each in told]
        return {
            "id": spec.id,
            "weight": spec.weight,
            "outcome": words.spec.outcome,
            "clauses": sorted(cited, key=clause_key),
            "title": spec.title,
            "text": [self.setting.fill(each.text, day) for each in said],
            "action": [each.action for each in said if each.action],
            "links": [link for each in said for link in each.links],
            "unit_decides": unit is not None,
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
