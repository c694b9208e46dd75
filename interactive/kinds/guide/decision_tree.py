"""Where every combination of answers leads, without looking at one twice.

A state is a question together with those earlier answers that a rule still to come
reads. Two ways to the same state go on alike, so a guide whose branches meet again has
few states, however many ways lead through it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from interactive.core.answers import Mistake, read_answer
from interactive.core.context import CalculatorContext
from interactive.core.errors import SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.space.answer_space import factors
from interactive.core.space.factor import AnswerClass, Factor
from interactive.kinds.guide.spec import Spec, tests_of
from interactive.kinds.guide.step import CompiledStep

# More states take longer than a proof may.
MOST_STATES = 50_000


@dataclass(frozen=True, slots=True)
class State:
    """A question, and the earlier answers that a rule from here on reads."""

    question: str
    answers: tuple[tuple[str, Answer], ...] = ()


@dataclass(frozen=True, slots=True)
class Exit:
    """Where one class of answers leads from a state."""

    # The index of the branch, that of `unknown` last; None if the answer leads nowhere.
    way: int | None
    # The outcome, or the state of the next question.
    outcome: str | None = None
    state: State | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The answers to a question, as a bit mask of classes, after which all is alike."""

    mask: int
    # The state of the next question, an outcome, or None if they lead nowhere.
    target: State | str | None


class DecisionTree:
    """The states that answers lead to on a day; for each, an exit per answer class."""

    def __init__(
        self,
        spec: Spec,
        steps: Mapping[str, CompiledStep],
        context: CalculatorContext,
        day: date,
    ) -> None:
        """Walk through all states; raise SpecError if there are over `MOST_STATES`."""
        self.steps, self.day = steps, day
        self.values = context.values_on(day)
        space = factors(spec.questions, tests_of(spec), context.parameters)
        self.factors: dict[str, Factor] = {f.question.id: f for f in space}
        self.read_later = {name: self._read_from(name) for name in steps}
        self.start = State(spec.steps[0].question)
        self.exits: dict[State, tuple[Exit, ...]] = {}
        waiting = [self.start]
        while waiting:
            state = waiting.pop()
            if state not in self.exits:
                self.exits[state] = tuple(self._exits(state))
                waiting += [e.state for e in self.exits[state][::-1] if e.state]
            if len(self.exits) > MOST_STATES:
                details = {"found": len(self.exits), "most": MOST_STATES}
                raise SpecError("space_too_large", ("steps",), **details)
        # For each state, its answers by what follows; of states that go on alike, the
        # first stands for all.
        self.stands_for: dict[State, State] = {}
        self.groups = self._grouped()
        self.first = self.stands_for[self.start]

    def facts(self, state: State) -> Iterator[tuple[AnswerClass, Facts]]:
        """Yield each class of answers to a state's question, and the facts with it."""
        factor = self.factors[state.question]
        for each in factor.classes:
            answer = read_answer(factor.question, each.answer)
            if isinstance(answer, Mistake):
                raise TypeError(each)
            answers = {**dict(state.answers), state.question: answer}
            yield each, Facts(answers, self.values, self.day)

    def _exits(self, state: State) -> Iterator[Exit]:
        step = self.steps[state.question]
        for _, facts in self.facts(state):
            way = step.way(facts)
            target = None if way is None else step.targets[way]
            if target is not None and target in self.steps:
                names = self.read_later[target] & facts.answers.keys()
                # In page order: answers in another order are no other state.
                answers = ((q, facts.answers[q]) for q in self.factors if q in names)
                yield Exit(way, state=State(target, tuple(answers)))
            else:
                yield Exit(way, outcome=target)

    def _read_from(self, name: str) -> frozenset[str]:
        """Return the questions that the rules of a step, and all after it, read."""
        read: set[str] = set()
        reached, waiting = {name}, [name]
        while waiting:
            step = self.steps[waiting.pop()]
            read.update(*(rule.questions for rule in step.rules))
            new = ({*step.targets} & self.steps.keys()) - reached
            reached |= new
            waiting += new
        return frozenset(read)

    def _grouped(self) -> dict[State, tuple[Group, ...]]:
        first: dict[tuple[str, tuple[Group, ...]], State] = {}
        grouped: dict[State, tuple[Group, ...]] = {}
        # The last questions come first, so that what follows is known.
        for state in self.last_first():
            by_target: dict[State | str | None, int] = {}
            for index, each in enumerate(self.exits[state]):
                target = self.stands_for[each.state] if each.state else each.outcome
                by_target[target] = by_target.get(target, 0) | 1 << index
            group = tuple(Group(mask, target) for target, mask in by_target.items())
            self.stands_for[state] = first.setdefault((state.question, group), state)
            grouped.setdefault(self.stands_for[state], group)
        return grouped

    def last_first(self) -> Iterator[State]:
        """Yield every state after all that follow it."""
        opened: set[State] = set()
        waiting: list[tuple[State, bool]] = [(self.start, False)]
        while waiting:
            state, is_below_done = waiting.pop()
            if is_below_done:
                yield state
            elif state not in opened:
                opened.add(state)
                waiting.append((state, True))
                waiting += [(e.state, False) for e in self.exits[state] if e.state]
