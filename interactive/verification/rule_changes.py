"""Small changes of one rule: a threshold moved, a part left out, a word exchanged."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path
from interactive.core.questions import Test
from interactive.core.turkish import is_day
from interactive.core.values.numbers import as_text, decimals_in, scaled

# A question as its file has it, by id.
Questions = Mapping[str, Mapping[str, Any]]
# A part of a rule: where it is, what stands there, and what could.
PartChange = tuple[Path, Any, Any]

# In place of a part that is left out.
LEFT_OUT = object()

# Types of questions whose answers are words.
WORDS = ("yes_no", "choice", "choices")

# What may be written by mistake: an operator for the one beside it.
MISTAKEN = {
    "all": "any",
    "any": "all",
    "at_least": "at_most",
    "at_most": "at_least",
    "before": "after",
    "after": "before",
}


def rule_changes(test: Test, questions: Questions) -> Iterator[PartChange]:
    """Yield every small change of a rule, those of its inner parts included.

    >>> asked = {"age": {"type": "integer"}}
    >>> [after for _, _, after in rule_changes({"at_least": ["age", 7]}, asked)]
    [{'at_most': ['age', 7]}, {'at_least': ['age', 6]}, {'at_least': ['age', 8]}]
    """
    [(operator, argument)] = test.items()
    joins = operator in ("all", "any")
    if operator in MISTAKEN and not (joins and len(argument) == 1):
        yield (), test, {MISTAKEN[operator]: argument}
    if operator == "not":
        yield (), test, argument
        yield from _below((operator,), argument, questions)
    elif joins:
        for index, part in enumerate(argument):
            if len(argument) > 1:
                yield (operator, index), part, LEFT_OUT
            yield from _below((operator, index), part, questions)
    else:
        for other in _comparisons(operator, argument, questions):
            yield (), test, other


def _below(path: Path, test: Test, questions: Questions) -> Iterator[PartChange]:
    for below, before, after in rule_changes(test, questions):
        yield (*path, *below), before, after


def _comparisons(
    operator: str, argument: Sequence[Any], questions: Questions
) -> Iterator[Test]:
    """Yield the comparisons that one wrong word or number would make of this one."""
    # A condition, or a question that is answered, is named by itself.
    if isinstance(argument, str):
        yield {"not": {operator: argument}}
        return
    name, *values = argument
    question = questions.get(name, {}) if isinstance(name, str) else {}
    if operator == "in":
        [listed] = values
        known = _options(question)
        for index in range(len(listed) if len(listed) > 1 else 0):
            yield {operator: [name, [*listed[:index], *listed[index + 1 :]]]}
        for option in known:
            if option not in listed:
                yield {operator: [name, [*listed, option]]}
        return
    for index, value in enumerate(values, start=1):
        for other in other_values(value, question):
            yield {operator: [*argument[:index], other, *argument[index + 1 :]]}
    if operator not in MISTAKEN and len(_options(question)) != len(("yes", "no")):
        yield {"not": {operator: argument}}


def other_values(value: object, question: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the values beside one: a step less and more, or the other options.

    A parameter's value changes where it is written.
    """
    if isinstance(value, bool | Mapping):
        return
    if isinstance(value, str) and is_day(value):
        day = date.fromisoformat(value)
        yield from ((day + ONE_DAY * way).isoformat() for way in (-1, 1))
    elif isinstance(value, int | str) and question.get("type") not in WORDS:
        yield from other_numbers(value, question.get("decimals") or 0)
    else:
        yield from (option for option in _options(question) if option != value)


def other_numbers(value: int | str, decimals: int = 0) -> Iterator[int | str]:
    """Yield a number of a file one step less and one more.

    >>> [*other_numbers("2.5", 2)], [*other_numbers(7)]
    (['2.49', '2.51'], [6, 8])
    """
    decimals = max(decimals, decimals_in(value))
    number = scaled(value, decimals)
    for other in () if number is None else (number - 1, number + 1):
        yield as_text(other, decimals) if decimals else other


def _options(question: Mapping[str, Any]) -> list[str]:
    if question.get("type") == "yes_no":
        return ["yes", "no"]
    return [option["id"] for option in question.get("options", ())]
