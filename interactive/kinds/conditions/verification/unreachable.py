"""What is written in a condition and makes no difference: rules, and words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from interactive.core.answer_space import questions_in
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.spec import Explanation, forms_of
from interactive.kinds.conditions.verification.case_enumeration import Placed, Walk
from interactive.kinds.conditions.version import Form
from interactive.verification.proof import idle_parts, never_true

OUTCOMES = ("met", "unmet", "unknown")


def dead_rules(walk: Walk) -> Iterator[SpecError]:
    """Yield the rules, and the parts of rules, that decide nothing."""
    for rule in walk.rules():
        yield from _dead(walk, rule)


def _dead(walk: Walk, rule: Placed) -> Iterator[SpecError]:
    facts = walk.facts(frozenset(questions_in(rule.test)), rule.days)
    if not facts:  # a form that others have overtaken; its day is told
        return
    never = list(never_true(rule.test, rule.path, walk.known, facts))
    yield from never or idle_parts(rule.test, rule.path, walk.known, facts, rule.counts)


def dead_coverings(
    walk: Walk, condition: CompiledCondition, path: Path
) -> Iterator[SpecError]:
    """Yield the coverings that leave no answer outside."""
    places = (below for _, below in forms_of(condition.spec, path))
    for form, below in zip(condition.forms, places, strict=True):
        if form.covered is not None:
            days = walk.days_of(condition, form)
            values = map(form.covered.holds, walk.facts(form.covered.questions, days))
            if days and False not in {*values}:
                yield SpecError("covers_all", (*below, "applies_when"))


@dataclass(slots=True)
class Words:
    """What the cases have made a condition say, form by form."""

    outcomes: set[str] = field(default_factory=set)
    """The outcomes of all forms together."""
    reached: dict[int, set[str]] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    needed: set[int] = field(default_factory=set)
    """Explanations without which something else would be said somewhere."""

    def look(self, condition: CompiledCondition, facts: Facts) -> None:
        """Remember what is said in one case."""
        form, then = condition.moment(facts)
        unit = ["unit_decides"] if condition.unit(facts) else []
        reached = self.reached.setdefault(id(form), set())
        for outcome in (condition.outcome(facts), *unit):
            self.outcomes.add(outcome)
            reached.add(outcome)
            first, *rest = (*form.fitting(outcome, then), None)
            if first is not None:
                self.told.add(id(first))
                if _said(form, first) != _said(form, rest[0]):
                    self.needed.add(id(first))


def _said(form: Form, told: Explanation | None) -> tuple[object, ...]:
    if told is None:
        return ()
    return told.text, told.action, told.links, told.clauses or form.spec.clauses


def dead_words(
    walk: Walk, condition: CompiledCondition, path: Path
) -> Iterator[SpecError]:
    """Yield outcomes that never come about, and words that are never said or needed."""
    words = Words()
    for facts in walk.facts(walk.reads(condition), walk.days(condition)):
        words.look(condition, facts)
    for outcome in OUTCOMES:
        if outcome not in words.outcomes:
            yield SpecError("outcome_unreachable", (*path, "met_when"), outcome=outcome)
    places = (below for _, below in forms_of(condition.spec, path))
    for form, below in zip(condition.forms, places, strict=True):
        if id(form) in words.reached:
            yield from _missing(form, below, words)
            yield from _unsaid(form, below, words)


def _missing(form: Form, path: Path, words: Words) -> Iterator[SpecError]:
    """Yield the outcomes of a form for which nothing is written."""
    written = {explanation.outcome for explanation in form.spec.explanations}
    missing = words.reached[id(form)] - written
    for outcome in (each for each in OUTCOMES if each in missing):
        yield SpecError("words_missing", (*path, "explanations"), outcome=outcome)


def _unsaid(form: Form, path: Path, words: Words) -> Iterator[SpecError]:
    """Yield the words of a form that are never said, or need not stand there."""
    for place, explanation in enumerate(form.spec.explanations):
        below, outcome = (*path, "explanations", place), explanation.outcome
        if outcome == "unit_decides" and not form.spec.unit_decides_when:
            yield SpecError("words_without_rule", below)
        elif outcome not in words.outcomes:
            continue  # that no answer leads there is told of the rule
        elif outcome not in words.reached[id(form)]:
            yield SpecError("words_needless", below, outcome=outcome)
        elif id(explanation) not in words.told:
            yield SpecError("words_unreachable", below, outcome=outcome)
        elif explanation.when and id(explanation) not in words.needed:
            yield SpecError("words_idle", below, outcome=outcome)
