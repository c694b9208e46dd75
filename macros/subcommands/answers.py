"""Subcommands that evaluate the rules of the content."""

import argparse
import io
import sys

from macros.content.checker import say
from macros.content.problems import CallError
from macros.subcommands import FAULTY, SUCCESS, tell


def run_evaluate(options: argparse.Namespace) -> int:
    """Print the result of one set of answers, or write one for each row."""
    if options.batch:
        return run_batch(options)
    from macros.cli.evaluate import calendar_file, evaluate

    if options.key or options.out or options.format:
        raise CallError(say("calls.batch_only"))
    name, answers, today = options.calculator, options.answers, options.today
    if options.ics:
        about = {key: vars(options)[key] for key in ("now", "plan", "former")}
        write_bytes(calendar_file(options.root, name, answers, today, **about))
    else:
        print(evaluate(options.root, name, answers, today, options.fields))
    return SUCCESS


def run_batch(options: argparse.Namespace) -> int:
    """Write a result for each row, and print what is wrong with the rows."""
    from macros.cli.batch.destination import destination
    from macros.cli.batch.formats import format_of
    from macros.cli.batch.results import Batch, batch_results

    batch = Batch(
        options.root,
        options.calculator,
        options.answers,
        options.today,
        [*dict.fromkeys(options.key)],
        options.fields,
        format_of(options.out, options.format),
    )
    with destination(options.out) as stream:
        tally = batch_results(batch, stream, tell)
    for line in tally.summary():
        tell(line)
    return FAULTY if tally.faulty else SUCCESS


def run_write(options: argparse.Namespace) -> int:
    """Write a letter."""
    from macros.cli.write import write

    name, answers, today = options.letter, options.answers, options.today
    letter, remarks = write(options.root, name, answers, today, options.form)
    sys.stdout.buffer.write(letter)
    for sentence in remarks:
        tell(sentence)
    return SUCCESS


def run_table(options: argparse.Namespace) -> int:
    """Write every combination of answers with its result, or how it is joined."""
    from macros.cli.answering import Answering
    from macros.cli.batch.destination import destination
    from macros.cli.batch.formats import format_of
    from macros.cli.table import Table, answer_space, join_condition, write_table

    root, name, today = options.root, options.calculator, options.today
    if options.join:
        print(join_condition(answer_space(Answering(root, name, today))))
        return SUCCESS
    chosen = format_of(options.out, options.format, "csv")
    with destination(options.out) as stream:
        write_table(Table(root, name, today, options.fields, chosen), stream)
    return SUCCESS


def write_bytes(text: str) -> None:
    """Print text without translating line ends: calendar files need CRLF."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    print(text, end="")
