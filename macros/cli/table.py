"""`rehber table`: every combination of answers with its result, to be joined in SQL.

A choice is a column with an option's id or `unknown`. A number or a day is two columns,
the bounds between which no rule tells answers apart; both are empty for `unknown`.
Rules that reckon with several answers at once have no such table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

from interactive.core.answers import UNKNOWN
from interactive.core.space.factor import AnswerClass, Factor
from interactive.core.values.numbers import as_answer
from macros.cli.answering import Answering
from macros.cli.batch.fields import fields
from macros.cli.batch.formats import Form, output
from macros.cli.batch.parquet import DAY, DECIMAL, NUMBER, TEXT
from macros.content.problems import CallError

FIRST, LAST = "_from", "_to"
SQL_TYPES = {DAY: "DATE", NUMBER: "BIGINT", DECIMAL: "DOUBLE"}
PLAIN = re.compile("[a-z][a-z0-9_]*")
# Names of the two tables that are joined.
ANSWERS, RESULTS = "answers", "results"


@dataclass(frozen=True, slots=True)
class Table:
    """The words of a call."""

    root: Path
    calculator: str
    today: date | None = None
    fields: Sequence[str] = ()
    format: str = "csv"


def write_table(table: Table, stream: BinaryIO) -> int:
    """Write a row for each combination; return how many there are.

    Raise CallError if the answers cannot be listed, or a field differs between answers
    that one row stands for.
    """
    answering = Answering(table.root, table.calculator, table.today)
    space = answer_space(answering)
    kinds = dict(column for factor in space for column in _columns(factor))
    form = Form(
        format=table.format,
        beginning=[*kinds],
        kinds=kinds,
        fields=_fields(table.fields, answering),
        samples=answering.samples(),
    )
    out = output(form, stream)
    for combination in product(*(factor.classes for factor in space)):
        pairs = [*zip(space, combination, strict=True)]
        given = {f.question.id: each.answer for f, each in pairs}
        # Left out, it might be derived; a row stands for what is not known either way.
        answers = {n: UNKNOWN if each is None else each for n, each in given.items()}
        cells = [cell for factor, each in pairs for cell in _cells(factor, each)]
        out.write(cells, out.encode(answering.result(answers)))
    out.close()
    return prod(len(factor.classes) for factor in space)


def answer_space(answering: Answering) -> tuple[Factor, ...]:
    """Return the questions with their answer classes; raise CallError without any."""
    space: tuple[Factor, ...] | None = getattr(answering.calculator, "space", None)
    if space is None:
        message = answering.say("table_no_space", calculator=answering.name)
        raise CallError(f"rehber: {message}")
    if not all(map(_stands_alone, space)):
        message = answering.say("table_joint_answers", calculator=answering.name)
        raise CallError(f"rehber: {message}")
    return space


def _stands_alone(factor: Factor) -> bool:
    """Return whether the columns of one question say which class an answer is of."""
    return factor.value is None and factor.question.type != "choices"


def join_condition(space: Sequence[Factor]) -> str:
    """Return in SQL which row of the table belongs to a row of answers."""
    return "\n  AND ".join(map(_condition, space))


def _condition(factor: Factor) -> str:
    name = factor.question.id
    given = f"{ANSWERS}.{_quoted(name)}"
    if not _is_ordered(factor):
        return f"""coalesce({given}, '{UNKNOWN}') = {RESULTS}.{_quoted(name)}"""
    first, last = (f"{RESULTS}.{_quoted(name + end)}" for end in (FIRST, LAST))
    # Answers are text: databases take yes and no for truth values if they may guess.
    given = f"CAST({given} AS {SQL_TYPES[_kind(factor)]})"
    return (
        f"({given} BETWEEN {first} AND {last} OR ({given} IS NULL AND {first} IS NULL))"
    )


def _quoted(name: str) -> str:
    # Not all databases know the same quotes, and hardly any name needs them.
    return name if PLAIN.fullmatch(name) else f'"{name}"'


def _fields(chosen: Sequence[str], answering: Answering) -> Sequence[str]:
    known = answering.columns()
    if not chosen:
        return known
    paths = fields(chosen, answering.result({}), answering.say)
    if other := [path for path in paths if path not in known]:
        names = ", ".join(known)
        message = answering.say("table_no_field", field=other[0], known=names)
        raise CallError(f"rehber: {message}")
    return paths


def _is_ordered(factor: Factor) -> bool:
    return any(each.first is not None for each in factor.classes)


def _kind(factor: Factor) -> str:
    """Return the kind of a column with bounds."""
    if factor.question.type == "date":
        return DAY
    return DECIMAL if factor.question.decimals else NUMBER


def _columns(factor: Factor) -> Iterator[tuple[str, str]]:
    """Yield name and kind of a question's columns."""
    name = factor.question.id
    if _is_ordered(factor):
        yield from ((f"{name}{end}", _kind(factor)) for end in (FIRST, LAST))
    else:
        yield name, TEXT


def _cells(factor: Factor, each: AnswerClass) -> Iterator[Any]:
    if not _is_ordered(factor):
        yield UNKNOWN if each.answer is None else each.answer
        return
    for bound in (each.first, each.last):
        if bound is None or factor.question.type == "date":
            yield bound and date.fromordinal(bound)
        else:
            yield as_answer(bound, factor.question.decimals)
