"""Values computed from answers: sums, extremes, counts, ages, differences.

While an answer is unknown a value is only known to lie in an interval. That may be
enough: at least two of three hold as soon as two do.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from interactive.core.errors import SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rules.rule import NO_NAMES, Names, Rule
from interactive.core.values.expression import (
    Constant,
    Expression,
    Input,
    Interval,
    WeightedSum,
)

# The input that is the day of the calculation; no question can be called so.
TODAY = "@today"


@dataclass(frozen=True, eq=False)
class ComputedValue:
    """A value with the questions and rules that it is computed from.

    `question` holds its title, its unit and its least and greatest value: what a
    question would have that asked for it.
    """

    question: Question
    # None for a count, which comes from rules or from the options chosen.
    expression: Expression | None
    inputs: Mapping[str, Question] = field(default_factory=dict)
    counts: Mapping[str, "ComputedValue"] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    chosen: Question | None = None
    # The two whose difference this is, if it stands for a comparison of them.
    compared: tuple[Question, Question] | None = None

    @property
    def id(self) -> str:
        """Return the name of the value."""
        return self.question.id

    @cached_property
    def questions(self) -> Names:
        """Return the questions that the value is computed from."""
        chosen = {self.chosen.id} if self.chosen else set()
        inner = (value.questions for value in self.counts.values())
        tests = (rule.questions for rule in self.rules)
        return frozenset(self.inputs).union(chosen, *inner, *tests)

    @cached_property
    def parameters(self) -> Names:
        """Return the parameters that the value's rules name."""
        inner = (value.parameters for value in self.counts.values())
        return NO_NAMES.union(*inner, *(rule.parameters for rule in self.rules))

    def interval(self, facts: Facts) -> Interval:
        """Return the least and the greatest that the value can still be."""
        if self.expression is not None:
            return self.expression.bounds(self.box(facts))
        if self.chosen is not None:
            answer = facts.answers.get(self.chosen.id)
            if isinstance(answer, frozenset):
                return len(answer), len(answer)
            return 0, len(self.chosen.options)
        values = [rule.holds(facts) for rule in self.rules]
        return values.count(True), len(values) - values.count(False)

    def box(self, facts: Facts) -> dict[str, Interval]:
        """Return the interval of each input of the expression."""
        answers = facts.answers
        box = {n: _interval(q, answers.get(n)) for n, q in self.inputs.items()}
        for name, count in self.counts.items():
            box[name] = count.interval(facts)
        today = (facts.today or date.min).toordinal()
        box[TODAY] = today, today
        return box

    def open_questions(self, facts: Facts) -> Names:
        """Return the unanswered questions that can still change the value."""
        names = (*self.inputs, *((self.chosen.id,) if self.chosen else ()))
        unanswered = frozenset(n for n in names if facts.answers.get(n) is None)
        counts = (count.open_questions(facts) for count in self.counts.values())
        rules = (rule.open_questions(facts) for rule in self.rules)
        return unanswered.union(*counts, *rules)


# A question, or a value with the question that would ask for it.
Part = tuple[Question, ComputedValue | None]


def _interval(question: Question, answer: Answer) -> Interval:
    if isinstance(answer, date):
        answer = answer.toordinal()
    if isinstance(answer, int):
        return answer, answer
    return question.lowest, question.highest


def aligned(expression: Expression, from_: int, to: int) -> Expression:
    """Return an expression with more decimals."""
    return weighted(((10 ** (to - from_), expression),))


def weighted(terms: Iterable[tuple[int, Expression]]) -> Expression:
    """Return a weighted sum in which no expression occurs twice."""
    weights: dict[Expression, int] = {}
    for weight, term in terms:
        inner = term.terms if isinstance(term, WeightedSum) else ((1, term),)
        for factor, part in inner:
            weights[part] = weights.get(part, 0) + weight * factor
    left = tuple((weight, part) for part, weight in weights.items() if weight)
    if not left:
        return Constant(0)
    return left[0][1] if len(left) == 1 and left[0][0] == 1 else WeightedSum(left)


def check_directions(expression: Expression) -> None:
    """Raise SpecError if a result may both rise and fall with the same input."""
    directions = expression.directions()
    for name, way in sorted(directions):
        if (name, -way) in directions:
            written = "today" if name == TODAY else name
            raise SpecError("opposed_input", found=written)


def expression_of(subject: Question, value: ComputedValue | None) -> Expression:
    """Return the expression of a question or a value."""
    return value.expression if value and value.expression else Input(subject.id)


def difference(first: Part, second: Part) -> ComputedValue:
    """Return the first minus the second, in units of their last decimal or in days."""
    decimals = max(first[0].decimals, second[0].decimals)
    parts = [
        aligned(expression_of(*side), side[0].decimals, decimals)
        for side in (first, second)
    ]
    expression = weighted(((1, parts[0]), (-1, parts[1])))
    check_directions(expression)
    inputs, counts = inputs_of((first, second))
    low, high = expression.bounds(domain(inputs, counts))
    question = Question(
        id=f"{first[0].id}-{second[0].id}",
        title="",
        text="",
        type="integer",
        minimum=low,
        maximum=high,
    )
    compared = first[0], second[0]
    return ComputedValue(question, expression, inputs, counts, compared=compared)


def inputs_of(
    parts: Iterable[Part],
) -> tuple[dict[str, Question], dict[str, ComputedValue]]:
    """Return the questions and the counts that questions and values rest on."""
    inputs: dict[str, Question] = {}
    counts: dict[str, ComputedValue] = {}
    for question, value in parts:
        if value is None:
            inputs[question.id] = question
        elif value.expression is None:
            counts[value.id] = value
        else:
            inputs |= value.inputs
            counts |= value.counts
    return inputs, counts


def domain(
    inputs: Mapping[str, Question], counts: Mapping[str, ComputedValue]
) -> dict[str, Interval]:
    """Return the interval of each input over all answers and all days."""
    questions = (*inputs.values(), *(count.question for count in counts.values()))
    box = {each.id: (each.lowest, each.highest) for each in questions}
    return {**box, TODAY: (date.min.toordinal(), date.max.toordinal())}
