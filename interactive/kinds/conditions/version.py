"""One version of a condition: its rules compiled, and the explanations that fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_optional, compile_test
from interactive.core.rules.rule import ALWAYS, NO_NAMES, Names, Rule
from interactive.core.rules.scope import Scope
from interactive.kinds.conditions.spec import Condition, Explanation, Version

OUTCOME = {True: "met", False: "unmet", None: "unknown"}
# An explanation, and the rule that says when it fits; None if it always does.
ConditionalExplanation = tuple[Explanation, Rule | None]
# Used until the proof has reported the missing explanation; no reader sees it.
NO_EXPLANATION = Explanation(outcome="unknown", text="")


# Compared by identity, which is what the caches of evaluations need.
@dataclass(frozen=True, eq=False)
class CompiledVersion:
    """A version of a condition, in force until the next one begins."""

    spec: Condition | Version
    applies: Rule | None
    met: Rule
    unit_rule: Rule | None
    explanations: tuple[ConditionalExplanation, ...]

    @property
    def valid_from(self) -> date | None:
        """Return the first day of this version, None if the source names none."""
        day = self.spec.valid_from
        return date.fromisoformat(day) if day else None

    @property
    def ended(self) -> bool:
        """Return whether the condition no longer applies in this version."""
        return self.spec.met_when is None

    @property
    def outcome_rules(self) -> tuple[Rule, ...]:
        """Return the rules that determine the outcome."""
        return (self.met,) if self.applies is None else (self.met, self.applies)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Return every rule, those of explanations included."""
        whens = (when for _, when in self.explanations if when)
        unit = () if self.unit_rule is None else (self.unit_rule,)
        return (*self.outcome_rules, *unit, *whens)

    @cached_property
    def questions(self) -> frozenset[str]:
        """Return the questions that the rules read."""
        return NO_NAMES.union(*(rule.questions for rule in self.rules))

    @cached_property
    def parameters(self) -> frozenset[str]:
        """Return the parameters that the rules name."""
        return NO_NAMES.union(*(rule.parameters for rule in self.rules))

    @cached_property
    def by_outcome(self) -> Mapping[str, Sequence[ConditionalExplanation]]:
        """Return the explanations by their outcome."""
        groups: dict[str, list[ConditionalExplanation]] = {}
        for explanation, when in self.explanations:
            groups.setdefault(explanation.outcome, []).append((explanation, when))
        return groups

    def outcome(self, facts: Facts) -> str:
        """Return met, unmet or unknown; unknown if the source does not apply."""
        if self.applies is not None and self.applies.holds(facts) is not True:
            return "unknown"
        return OUTCOME[self.met.holds(facts)]

    def covers(self, facts: Facts) -> bool:
        """Return whether the source may apply; where it does not, nothing is to ask."""
        return self.applies is None or self.applies.holds(facts) is not False

    def unit_decides(self, facts: Facts) -> bool:
        """Return whether the unit has the last word."""
        return self.unit_rule is not None and self.unit_rule.holds(facts) is True

    def open_questions(self, facts: Facts) -> Names:
        """Return the questions whose answer can still change what the result says."""
        outcome, questions = self.outcome(facts), NO_NAMES
        # Whom the source does not reach, of him nothing is asked, not even for words.
        if self.covers(facts):
            questions = self._open_for_explanation(outcome, facts)
            if outcome == "unknown":
                questions |= self._open_for_outcome(facts)
        if self.unit_rule is not None:
            questions |= self.unit_rule.open_questions(facts)
            questions |= self._open_for_explanation("unit_decides", facts)
        return questions

    def _open_for_outcome(self, facts: Facts) -> Names:
        questions = self.met.open_questions(facts)
        if self.applies is not None:
            questions |= self.applies.open_questions(facts)
        return questions

    def _open_for_explanation(self, outcome: str, facts: Facts) -> Names:
        questions = NO_NAMES
        for _, when in self.by_outcome.get(outcome, ()):
            if when is None or when.holds(facts) is True:
                break
            questions |= when.open_questions(facts)
        return questions

    def statement(self, facts: Facts) -> str:
        """Return which explanations speak: those of the outcome, or of no coverage."""
        outcome = self.outcome(facts)
        return outcome if self.covers(facts) else "not_covered"

    def explanation(self, outcome: str, facts: Facts) -> Explanation:
        """Return the first explanation that fits; the build proves that one does."""
        return next(self.fitting_explanations(outcome, facts), NO_EXPLANATION)

    def words(self, explanation: Explanation) -> tuple[object, ...]:
        """Return all that an explanation tells a reader."""
        clauses = explanation.clauses or self.spec.clauses
        return explanation.text, explanation.action, explanation.links, clauses

    def fitting_explanations(self, outcome: str, facts: Facts) -> Iterator[Explanation]:
        """Yield the explanations that fit; a result gives only the first."""
        for explanation, when in self.by_outcome.get(outcome, ()):
            if when is None or when.holds(facts) is True:
                yield explanation


def compile_version(spec: Condition | Version, scope: Scope) -> CompiledVersion:
    """Return the version with its rules compiled; raise SpecError for a bad rule."""
    return CompiledVersion(
        spec,
        compile_optional(spec.applies_when, scope),
        compile_test(spec.met_when, scope) if spec.met_when else ALWAYS,
        compile_optional(spec.unit_decides_when, scope),
        tuple((e, compile_optional(e.when, scope)) for e in spec.explanations),
    )
