"""Facts: what a reader says once for every calculator, and what follows from it.

A fact is a question that several calculators share. A derived one is answered by rules
over other facts as long as the reader does not answer it: her own answer, also "I do
not know", stands above it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from interactive.core.answers import Mistake, is_blank, read_answer
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question, Table, Test
from interactive.core.rules.logic import compile_test
from interactive.core.rules.mentions import questions_in
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation(Table):
    """A case in which the answer follows from other facts."""

    answer: str
    when: Test


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Question):
    """A fact that the reader is asked for once and that is then known everywhere."""

    derived: tuple[Derivation, ...] = ()
    derived_from: Annotated[str, "prose"] | None = None

    @property
    def sources(self) -> frozenset[str]:
        """Return the ids of the facts that the answer may be derived from."""
        return frozenset[str]().union(*(questions_in(d.when) for d in self.derived))


class DerivedFacts:
    """The rules by which facts follow from others, compiled."""

    def __init__(self, facts: Sequence[Fact], decimals: Mapping[str, int]) -> None:
        """Take facts, each after those it is derived from, and parameters' decimals.

        Raise SpecError for a malformed rule.
        """
        self.facts = tuple(facts)
        scope = Scope({fact.id: fact for fact in facts}, decimals)
        self._rules: dict[str, list[tuple[str, Rule]]] = {
            fact.id: [(d.answer, compile_test(d.when, scope)) for d in fact.derived]
            for fact in facts
        }

    def derive(self, raw: Raw, known: Facts, point: str) -> dict[str, str]:
        """Return the answers, by fact, that follow from raw ones and are not in them.

        `known` has the parameters' values, `point` is the language's decimal point.
        """
        answers: dict[str, Answer] = {}
        derived: dict[str, str] = {}
        facts = known.with_answers(answers)
        for fact in self.facts:
            if is_unanswered(raw, fact.id):
                derived_answer = _first_that_holds(self._rules[fact.id], facts)
                answers[fact.id] = derived_answer
                if derived_answer is not None:
                    derived[fact.id] = derived_answer
            else:
                answers[fact.id] = _usable(fact, raw[fact.id], point)
        return derived

    def contradicted(self, raw: Raw, known: Facts, point: str) -> dict[str, str]:
        """Return what follows, by fact, where the reader herself says otherwise.

        `raw` has the derived answers, too; "I do not know" contradicts nothing.
        """
        answers = {
            fact.id: _usable(fact, raw.get(fact.id), point) for fact in self.facts
        }
        facts = known.with_answers(answers)
        follows = {
            name: _first_that_holds(rules, facts) for name, rules in self._rules.items()
        }
        return {
            name: answer
            for name, answer in follows.items()
            if answer is not None and answers[name] not in (None, answer)
        }


def _usable(fact: Fact, raw: Any, point: str) -> Answer:  # noqa: ANN401 - see Raw
    """Return an answer as rules read it; one with a mistake says nothing."""
    answer = read_answer(fact, raw, point)
    return None if isinstance(answer, Mistake) else answer


def _first_that_holds(rules: Iterable[tuple[str, Rule]], facts: Facts) -> str | None:
    return next((answer for answer, rule in rules if rule.holds(facts)), None)


def is_unanswered(raw: Raw, name: str) -> bool:
    """Return whether a reader has said nothing; "I do not know" is an answer.

    >>> is_unanswered({"a": "", "b": None}, "a"), is_unanswered({"b": None}, "b")
    (True, False)
    """
    return name not in raw or is_blank(raw[name])


def with_present_ids(questions: Iterable[Question], raw: Raw) -> dict[str, Any]:
    """Return raw answers with those under a question's former ids under its present.

    >>> asked = Question(id="new", title="", text="", type="yes_no",
    ...     former_ids=("old",))
    >>> with_present_ids([asked], {"old": "yes", "other": 1})
    {'other': 1, 'new': 'yes'}
    """
    present = dict(raw)
    for question in questions:
        for former in question.former_ids:
            if former in present:
                answer = present.pop(former)
                # Who answers under both ids means the present one.
                present.setdefault(question.id, answer)
    return present


def in_order(facts: Mapping[str, Fact], names: Iterable[str]) -> tuple[Fact, ...]:
    """Return named facts and all that they are derived from, sources first.

    A fact that is derived from itself, or from none of `facts`, is the checker's.
    """
    ordered: dict[str, Fact] = {}
    entered: set[str] = set()

    def add(name: str) -> None:
        if name in entered or name not in facts:
            return
        entered.add(name)
        sources = facts[name].sources
        # In their own order, so that the same facts are always in the same one.
        for source in (each for each in facts if each in sources):
            add(source)
        ordered[name] = facts[name]

    for name in names:
        add(name)
    return (*ordered.values(),)
