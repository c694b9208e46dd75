"""A condition with its rules made ready, in every form that it has had."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from interactive.answers import FIRST_YEAR
from interactive.facts import Facts
from interactive.kinds.conditions.spec import Condition, Explanation, Version
from interactive.logic import ALWAYS, Known, Open, Rule, compile_test
from interactive.parameters import Parameter
from interactive.spec_checks import compile_optional

OUTCOME = {True: "met", False: "unmet", None: "unknown"}
EARLIEST = date(FIRST_YEAR, 1, 1)
Parameters = Mapping[str, Parameter]

NO_WORDS = Explanation(outcome="unknown", text="")
"""What stands where words are missing: the proof asks for them, no reader sees it."""


@dataclass(frozen=True, eq=False)
class Form:
    """One form of a condition, in force until the next begins."""

    spec: Condition | Version
    covered: Rule | None
    met: Rule
    unit_decides: Rule | None
    explanations: tuple[tuple[Explanation, Rule | None], ...]

    @property
    def valid_from(self) -> date | None:
        """Return the first day of this form, None where nobody says it."""
        told = self.spec.valid_from
        return date.fromisoformat(told) if told else None

    @property
    def ended(self) -> bool:
        """Return whether nothing is looked at in this form."""
        return self.spec.met_when is None

    @property
    def deciding(self) -> tuple[Rule, ...]:
        """Return the rules that make the outcome."""
        return (self.met,) if self.covered is None else (self.met, self.covered)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Return every rule."""
        whens = (when for _, when in self.explanations if when)
        unit = () if self.unit_decides is None else (self.unit_decides,)
        return (*self.deciding, *unit, *whens)

    @cached_property
    def parameters(self) -> frozenset[str]:
        """Return the numbers that its rules name."""
        return frozenset[str]().union(*(rule.parameters for rule in self.rules))

    def outcome(self, facts: Facts) -> str:
        """Return met, unmet or unknown; unknown where the source does not reach."""
        if self.covered is not None and self.covered.holds(facts) is not True:
            return "unknown"
        return OUTCOME[self.met.holds(facts)]

    def unit(self, facts: Facts) -> bool:
        """Return whether the last word is the unit's."""
        return self.unit_decides is not None and self.unit_decides.holds(facts) is True

    def open(self, facts: Facts) -> Open:
        """Return the questions whose answer can still change what is said."""
        outcome = self.outcome(facts)
        found = self._open_words(outcome, facts)
        if outcome == "unknown":
            found |= self._open_outcome(facts)
        if self.unit_decides is not None:
            found |= self.unit_decides.open(facts)
            found |= self._open_words("unit_decides", facts)
        return found

    def _open_outcome(self, facts: Facts) -> Open:
        met = self.met.open(facts)
        if self.covered is None:
            return met
        reached = self.covered.holds(facts) is not False
        return met | self.covered.open(facts) if reached else frozenset()

    def _open_words(self, outcome: str, facts: Facts) -> Open:
        found: Open = frozenset()
        for explanation, when in self.explanations:
            if explanation.outcome == outcome:
                if when is None or when.holds(facts) is True:
                    break
                found |= when.open(facts)
        return found

    def explanation(self, outcome: str, facts: Facts) -> Explanation:
        """Return the first explanation that fits; the build has seen that one does."""
        return next(self.fitting(outcome, facts), NO_WORDS)

    def fitting(self, outcome: str, facts: Facts) -> Iterator[Explanation]:
        """Yield the explanations that fit; the first one is told."""
        for explanation, when in self.explanations:
            if explanation.outcome == outcome and (
                when is None or when.holds(facts) is True
            ):
                yield explanation


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
        alone = len(self.forms) == 1 and self.spec.chosen_by is None
        return self.forms[0] if alone else None

    def moments(self, facts: Facts) -> list[Moment]:
        """Return what may hold: one form on one day, or several."""
        if self.spec.chosen_by is None:
            return [self._moment(facts, facts.today)]
        day = facts.answers.get(self.spec.chosen_by)
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
        chosen_by = self.spec.chosen_by
        if chosen_by is None or facts.answers.get(chosen_by) is not None:
            return found
        return found | {chosen_by} if len({*_said(moments)}) > 1 else found

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
    specs: list[Condition | Version] = [condition, *condition.later]
    forms = tuple(_form(spec, known) for spec in specs)
    return CompiledCondition(condition, forms, tuple(_starts(forms, parameters)))


def _form(spec: Condition | Version, known: Known) -> Form:
    return Form(
        spec,
        compile_optional(spec.covered_when, known),
        compile_test(spec.met_when, known) if spec.met_when else ALWAYS,
        compile_optional(spec.unit_decides_when, known),
        tuple((e, compile_optional(e.when, known)) for e in spec.explanations),
    )


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
