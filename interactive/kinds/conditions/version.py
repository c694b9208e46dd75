"""One form of a condition: its rules made ready, and the words that fit them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from interactive.core.facts import Facts
from interactive.core.logic import (
    ALWAYS,
    NOTHING,
    Known,
    Open,
    Rule,
    compile_optional,
    compile_test,
)
from interactive.kinds.conditions.spec import Condition, Explanation, Version

OUTCOME = {True: "met", False: "unmet", None: "unknown"}
NOBODY = Facts({}, {})
"""Nothing is known of anybody."""

Explained = tuple[Explanation, Rule | None]
"""An explanation, and in which cases it fits; None for all."""

NO_WORDS = Explanation(outcome="unknown", text="")
"""What stands where words are missing: the proof asks for them, no reader sees it."""


@dataclass(frozen=True, eq=False)
class Form:
    """One form of a condition, in force until the next begins."""

    spec: Condition | Version
    covered: Rule | None
    met: Rule
    unit_decides: Rule | None
    explanations: tuple[Explained, ...]

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
    def questions(self) -> frozenset[str]:
        """Return the questions that its rules read."""
        return NOTHING.union(*(rule.questions for rule in self.rules))

    @cached_property
    def parameters(self) -> frozenset[str]:
        """Return the numbers that its rules name."""
        return NOTHING.union(*(rule.parameters for rule in self.rules))

    @cached_property
    def words(self) -> Mapping[str, Sequence[Explained]]:
        """Return the explanations by their outcome."""
        found: dict[str, list[Explained]] = {}
        for explained in self.explanations:
            found.setdefault(explained[0].outcome, []).append(explained)
        return found

    @cached_property
    def open_at_first(self) -> Open:
        """Return what is open while nothing is known."""
        return self._open(NOBODY)

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
        answers = facts.answers
        missing = [name for name in self.questions if answers.get(name) is None]
        if not missing:
            return NOTHING
        at_first = len(missing) == len(self.questions)
        return self.open_at_first if at_first else self._open(facts)

    def _open(self, facts: Facts) -> Open:
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
        return met | self.covered.open(facts) if reached else NOTHING

    def _open_words(self, outcome: str, facts: Facts) -> Open:
        found = NOTHING
        for _, when in self.words.get(outcome, ()):
            if when is None or when.holds(facts) is True:
                break
            found |= when.open(facts)
        return found

    def explanation(self, outcome: str, facts: Facts) -> Explanation:
        """Return the first explanation that fits; the build has seen that one does."""
        for explanation, when in self.words.get(outcome, ()):
            if when is None or when.holds(facts) is True:
                return explanation
        return NO_WORDS

    def fitting(self, outcome: str, facts: Facts) -> Iterator[Explanation]:
        """Yield the explanations that fit; the first one is told."""
        for explanation, when in self.words.get(outcome, ()):
            if when is None or when.holds(facts) is True:
                yield explanation


def compile_form(spec: Condition | Version, known: Known) -> Form:
    """Return the form with its rules compiled; SpecError where one is none."""
    return Form(
        spec,
        compile_optional(spec.applies_when, known),
        compile_test(spec.met_when, known) if spec.met_when else ALWAYS,
        compile_optional(spec.unit_decides_when, known),
        tuple((e, compile_optional(e.when, known)) for e in spec.explanations),
    )
