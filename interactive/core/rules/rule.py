"""A rule over a reader's answers, compiled: true, false or unknown."""

from collections.abc import Callable
from dataclasses import dataclass

from interactive.core.facts import Answer, Facts

Names = frozenset[str]
NO_NAMES: Names = frozenset()
# What an answer is compared with: a value, or the name of a parameter.
Limit = tuple[Answer, str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled test, the questions it reads and the parameters it uses."""

    holds: Callable[[Facts], bool | None]
    # The unanswered questions that can still change what `holds` returns.
    open_questions: Callable[[Facts], Names]
    questions: frozenset[str]
    parameters: frozenset[str]
    # How it is written, from which an outcome is explained: an operator, and either
    # the rules that `all`, `any` or `not` joins or what a comparison compares.
    operator: str = ""
    parts: tuple["Rule", ...] = ()
    subject: str = ""
    limits: tuple[Limit, ...] = ()
    # The other answer or value that the subject is compared with, in place of limits.
    other: str = ""
    # The computed values that the rule names.
    values: Names = NO_NAMES


# Of nothing, all holds: the rule of a condition that nobody has to meet any longer.
ALWAYS = Rule(lambda _: True, lambda _: NO_NAMES, NO_NAMES, NO_NAMES, "all")
# Of nothing, none holds: the scope of a condition of which nothing is known yet.
NEVER = Rule(lambda _: False, lambda _: NO_NAMES, NO_NAMES, NO_NAMES, "any")
