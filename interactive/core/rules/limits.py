"""What an answer or a value is compared with: constants and parameters, exactly."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from interactive.core.errors import SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rules.rule import Limit
from interactive.core.rules.scope import Scope
from interactive.core.turkish import is_day
from interactive.core.values.numbers import decimals_in, other_reading, scaled

# A limit, and what a parameter's value is multiplied by for the subject's decimals.
ScaledLimit = tuple[Answer, str | None, int]


def compile_each[Part, Compiled](
    parts: Iterable[Part], compile_part: Callable[[Part], Compiled], first: int = 0
) -> tuple[Compiled, ...]:
    """Return the compiled parts; a SpecError gets the part's index in its path."""
    compiled = []
    for index, part in enumerate(parts, start=first):
        try:
            compiled.append(compile_part(part))
        except SpecError as error:
            raise error.below(index) from None
    return tuple(compiled)


def compile_limits(
    raw: Sequence[object], subject: Question, scope: Scope, first: int = 1
) -> tuple[Limit, ...]:
    """Return constants and the names of parameters that a subject is compared with."""

    def limit(value: object) -> Limit:
        if isinstance(value, dict):
            return None, _parameter(value, subject, scope)
        return constant(value, subject), None

    return compile_each(raw, limit, first)


def _parameter(raw: dict[str, object], subject: Question, scope: Scope) -> str:
    if [*raw] == ["answer"]:
        raise SpecError("answer_here", found=raw["answer"])
    name = raw.get("parameter")
    if len(raw) != 1 or not isinstance(name, str) or name not in scope.parameters:
        raise SpecError("unknown_parameter", found=name, known=sorted(scope.parameters))
    if not subject.is_number:
        known = "integer, number"
        raise SpecError("wrong_type", found=subject.id, type=subject.type, types=known)
    decimals = scope.parameters[name]
    if decimals > subject.decimals:
        raise SpecError("finer_parameter", found=name, decimals=decimals)
    return name


def constant(raw: object, subject: Question) -> Answer:
    """Return what a rule compares an answer with, as the answer itself would be."""
    options = {
        "choice": [option.id for option in subject.options],
        "choices": [option.id for option in subject.options],
        "yes_no": ["yes", "no"],
    }.get(subject.type)
    if options is not None:
        if raw not in options:
            raise SpecError("unknown_option", found=raw, known=options)
        return str(raw)
    if subject.is_number:
        return _number(raw, subject)
    if not isinstance(raw, str) or not is_day(raw):
        raise SpecError("not_date", found=raw)
    return date.fromisoformat(raw)


def _number(raw: object, subject: Question) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise _no_number(raw, subject)
    needed = decimals_in(raw)
    number = scaled(raw, subject.decimals)
    if needed > subject.decimals and scaled(raw, needed) is not None:
        shown = len(str(raw).partition(".")[2])
        raise SpecError("finer_number", found=raw, decimals=shown)
    if number is not None and (readings := other_reading(raw, subject.decimals)):
        first, second = readings
        raise SpecError("grouped_number", found=raw, first=first, second=second)
    # A whole number in quotation marks is a slip.
    is_quoted = isinstance(raw, str) and not subject.decimals
    if number is None or is_quoted:
        raise _no_number(raw, subject)
    return number


def _no_number(raw: object, subject: Question) -> SpecError:
    if subject.decimals:
        return SpecError("not_number", found=raw)
    return SpecError("not_integer", found=raw)


def scaled_limits(
    limits: Iterable[Limit], subject: Question, scope: Scope
) -> tuple[ScaledLimit, ...]:
    """Return limits with the factors that give parameters the subject's decimals."""
    return tuple(
        (value, name, 10 ** (subject.decimals - scope.parameters[name]) if name else 1)
        for value, name in limits
    )


def limit_values(limits: Iterable[ScaledLimit], facts: Facts) -> tuple[Answer, ...]:
    """Return constants and the values of parameters, all in the subject's units."""
    values: list[Answer] = []
    for value, name, factor in limits:
        number = facts.parameters[name] if name else None
        values.append(value if name is None else number and number * factor)
    return tuple(values)
