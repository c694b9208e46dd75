"""What is said of one condition, with its reasons."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from interactive.core.answer_space import Factor, with_gates
from interactive.core.context import Setting
from interactive.core.facts import Facts
from interactive.core.logic import Open, Rule
from interactive.core.questions import Question, Test
from interactive.core.turkish import clause_key
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.spec import Explanation
from interactive.kinds.conditions.trace import Said, Tracer, counting
from interactive.kinds.conditions.version import Form
from interactive.kinds.conditions.version_selection import Choosing


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
        self.reads = reads(condition)
        self.hangs_on = with_gates(self.reads, gates)
        own = tuple(f for f in space if f.question.id in self.reads)
        self.tracer = Tracer(condition, own, setting)
        self.choosing = Choosing(condition, setting)
        self.always = condition.only if condition.before is None else None
        self.ready: dict[Any, tuple[dict[str, Any], dict[str, Any]]] = {}

    def open(self, facts: Facts) -> Open:
        """Return the questions whose answer can still change what is said."""
        rules, _, _ = self._deciding(facts)
        return rules.open(facts)

    def _deciding(self, facts: Facts) -> tuple[Form | CompiledCondition, Form, Facts]:
        """Return what decides, the form that is told, and what is known on its day.

        The day's form decides alone, unless an answer chooses the form.
        """
        if self.always is not None:
            return self.always, self.always, facts
        if self.spec.effective_on is not None:
            return self.condition, *self.condition.moment(facts)
        form = self.condition.form_on(facts.today)
        return form, form, facts

    def judge(self, facts: Facts, said: Said) -> dict[str, Any]:
        """Return what is told of the condition; `said` holds the answers in words.

        Lists in it are those of the next result too: whoever gets it reads them only.
        """
        rules, form, then = self._deciding(facts)
        outcome = rules.outcome(facts)
        told = form.explanation(outcome, then)
        last = None
        if form.unit_decides and rules.unit(facts):
            last = form.explanation("unit_decides", then)
        numbers = counting(form, then, outcome)
        since = self.setting.since(then.today or self.setting.as_of)
        # Words are told apart by what they are, not by what they say: it is quicker.
        key = (form, since, numbers, outcome, id(told), id(last))
        ready = self.ready.get(key)
        if ready is None:
            words = self._words(outcome, [told, last] if last else [told], form, since)
            ready = words, self.tracer.grounds(form, numbers, since)
            self.ready[key] = ready
        words, grounds = ready
        trace = self.tracer.trace(facts, said, form, grounds, outcome)
        found = {**words, "trace": trace}
        if self.choosing.matters:
            chosen = self.choosing.told(facts, (form, then))
            found |= {"chosen": chosen} if chosen else {}
        return found

    def _words(
        self, outcome: str, told: list[Explanation], form: Form, day: date
    ) -> dict[str, Any]:
        spec = self.spec
        return {
            "id": spec.id,
            "weight": spec.weight,
            "outcome": outcome,
            "clauses": _clauses(told, form.spec.clauses),
            "title": spec.title,
            "text": [self.setting.fill(each.text, day) for each in told],
            "action": [each.action for each in told if each.action],
            "links": [link for each in told for link in each.links],
            "unit_decides": len(told) > 1,
        }


def reads(condition: CompiledCondition) -> frozenset[str]:
    """Return the questions that a condition reads, that of its day among them."""
    named = (rule.questions for rule in condition.rules)
    effective_on = condition.spec.effective_on
    return frozenset({effective_on} if effective_on else ()).union(*named)


def cutting(
    questions: Iterable[Question], conditions: Iterable[CompiledCondition]
) -> Iterator[Test]:
    """Yield every test that tells answers apart, days on which a form begins too."""
    for question in questions:
        if question.shown_when:
            yield question.shown_when
    for condition in conditions:
        for form in condition.forms:
            named = (form.spec.applies_when, form.spec.met_when)
            whens = (explanation.when for explanation in form.spec.explanations)
            tests = (*named, form.spec.unit_decides_when, *whens)
            yield from (test for test in tests if test)
        if condition.spec.effective_on:
            for start in condition.starts:
                yield {"before": [condition.spec.effective_on, start.isoformat()]}


def _clauses(told: list[Explanation], otherwise: tuple[str, ...]) -> list[str]:
    clauses = [clause for each in told for clause in (each.clauses or otherwise)]
    return sorted(set(clauses), key=clause_key)
