"""A condition with its rules made ready, in every form that it has had."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.answers import FIRST_YEAR
from interactive.core.facts import Facts
from interactive.core.logic import Known, Open, Rule
from interactive.core.parameters import Parameter
from interactive.kinds.conditions.spec import Condition, Version
from interactive.kinds.conditions.version import Form, compile_form

EARLIEST = date(FIRST_YEAR, 1, 1)
Parameters = Mapping[str, Parameter]
Moment = tuple[Form, Facts]
"""A form of a condition, and what is known with the numbers of its day."""


@dataclass(frozen=True, slots=True)
class CompiledCondition:
    """A condition in all its forms.

    Where the day that chooses the form is not known, every form may hold: what
    they agree on is known all the same, what they do not is unknown (Kleene).
    """

    spec: Condition
    forms: tuple[Form, ...]
    starts: tuple[date, ...]
    """The first day of each form and number, from the first that is known of."""
    before: Form | None = None
    """What is said of a day before the first; None where that may be any day."""

    @property
    def only(self) -> Form | None:
        """Return the form, where there is one and today's numbers count."""
        alone = len(self.forms) == 1 and self.spec.effective_on is None
        return self.forms[0] if alone else None

    def moments(self, facts: Facts) -> list[Moment]:
        """Return what may hold: one form on one day, or several."""
        if self.spec.effective_on is None:
            return [self._moment(facts, facts.today)]
        day = facts.answers.get(self.spec.effective_on)
        days = (day,) if isinstance(day, date) else self.starts
        return [self._moment(facts, each) for each in days]

    def moment(self, facts: Facts) -> Moment:
        """Return what is told: the only moment, or today's where there are several."""
        found = self.moments(facts)
        if len(found) == 1:
            return found[0]
        early = self._is_early(facts.today)
        told = found[0] if early else self._moment(facts, facts.today)
        if told[0].ended and self.outcome(facts) == "unknown":
            # A form that looks at nothing has no words for what is not known.
            return next(each for each in reversed(found) if not each[0].ended)
        return told

    def _moment(self, facts: Facts, day: date | None) -> Moment:
        return self.form_on(day), facts.on(day)

    def form_on(self, day: date | None) -> Form:
        """Return the form in force on a day, or what is said before the first."""
        if self.before is not None and self._is_early(day):
            return self.before
        found = self.forms[0]
        for form in self.forms[1:]:
            if day is not None and (form.valid_from or day) <= day:
                found = form
        return found

    def _is_early(self, day: date | None) -> bool:
        return day is not None and day < self.starts[0]

    def outcome(self, facts: Facts) -> str:
        """Return met, unmet or unknown."""
        if self.only is not None and not self._is_early(facts.today):
            return self.only.outcome(facts)
        found = {form.outcome(then) for form, then in self.moments(facts)}
        return found.pop() if len(found) == 1 else "unknown"

    def unit(self, facts: Facts) -> bool:
        """Return whether the last word is the unit's, whichever form holds."""
        return all(form.unit(then) for form, then in self.moments(facts))

    def open(self, facts: Facts) -> Open:
        """Return the questions whose answer can still change what is said."""
        moments = self.moments(facts)
        found = frozenset[str]().union(*(form.open(then) for form, then in moments))
        effective_on = self.spec.effective_on
        if effective_on is None or facts.answers.get(effective_on) is not None:
            return found
        return found | {effective_on} if len({*_said(moments)}) > 1 else found

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return every rule of every form."""
        return tuple(rule for form in self.forms for rule in form.rules)


def _said(moments: list[Moment]) -> Iterator[tuple[object, ...]]:
    """Yield what a reader sees of each moment: forms may differ in nothing."""
    for form, then in moments:
        outcome = form.outcome(then)
        told = form.explanation(outcome, then)
        cited = told.clauses or form.spec.clauses
        yield outcome, told.text, told.action, told.links, cited, form.unit(then)


def compile_condition(
    condition: Condition, known: Known, parameters: Parameters
) -> CompiledCondition:
    """Return the condition with its rules compiled; SpecError where one is none."""
    specs: list[Condition | Version] = [condition, *condition.versions]
    forms = tuple(compile_form(spec, known) for spec in specs)
    return CompiledCondition(condition, forms, tuple(_starts(forms, parameters)))


def _starts(forms: tuple[Form, ...], parameters: Parameters) -> list[date]:
    used = frozenset[str]().union(*(form.parameters for form in forms))
    values = {n: [_begins(entry) for entry in parameters[n].values] for n in used}
    told = [form.valid_from for form in forms if form.valid_from]
    own = told[:1] if forms[0].valid_from else []
    # A later form's numbers are there when it begins: the build has seen to that.
    needed = [min(values[name]) for name in forms[0].parameters]
    first = max([EARLIEST, *own, *needed])
    days = [day for each in (*values.values(), told) for day in each]
    return sorted({day for day in (first, *days) if day >= first})


def _begins(entry: Mapping[str, Any]) -> date:
    return date.fromisoformat(entry["valid_from"])
