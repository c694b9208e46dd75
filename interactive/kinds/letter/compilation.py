"""A letter compiled: its rules, and all that its texts may name."""

from collections.abc import Iterator

from interactive.core.context import CalculatorContext
from interactive.core.questions import Question
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope
from interactive.kinds.letter.placeholders import (
    layout_texts,
    names_in,
    own_texts,
    texts_of,
)
from interactive.kinds.letter.shared import read_shared
from interactive.kinds.letter.spec import Spec
from interactive.kinds.letter.values import Vocabulary

# Rules may compare an answer with the day of the calculation, as if it were one.
TODAY = Question(id="today", title="", text="", type="date", immutable=True)


class CompiledLetter:
    """A letter with its rules compiled."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Compile the rules of `spec`; raise SpecError for a malformed one."""
        self.spec, self.context = spec, context
        self.shared = read_shared(context.letters)
        self.layout = self.shared.layout(spec.layout)
        # None where the document takes no planner along.
        self.planner = context.calculators.get(spec.planner or "")
        self.questions = {question.id: question for question in spec.questions}
        phrases = {p.id: p for p in (*self.shared.phrases, *spec.phrases)}
        self.vocabulary = Vocabulary(spec, context, self.questions, phrases)
        scope = Scope(self.questions, context.decimals)
        self.gates = {
            q.id: compile_optional(q.shown_when, scope) for q in spec.questions
        }
        scope = Scope({**self.questions, TODAY.id: TODAY}, context.decimals)
        self.rules: dict[str, list[Rule | None]] = {
            name: [compile_optional(part.when, scope) for part in getattr(spec, name)]
            for name in ("paragraphs", "attachments", "warnings")
        }
        self.names = frozenset(self._names())

    def _names(self) -> Iterator[str]:
        """Yield the parameters that a rule or a text names."""
        for rules in (*self.rules.values(), [*self.gates.values()]):
            yield from (name for rule in rules if rule for name in rule.parameters)
        phrases = (texts_of(phrase) for phrase in self.shared.phrases)
        texts = (
            *own_texts(self.spec),
            *layout_texts(self.layout),
            *sum(map(tuple, phrases), ()),
        )
        named = {name for _, text in texts for name in names_in(text)}
        yield from named & self.context.parameters.keys()
