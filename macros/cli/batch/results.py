"""`rehber evaluate --batch`: many rows in, as many results out, in constant memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sys import intern
from typing import Any, BinaryIO, NamedTuple

from macros.cli.answering import Answering
from macros.cli.batch.fields import fields
from macros.cli.batch.formats import Form, output
from macros.cli.batch.lines import Lines, opened
from macros.cli.batch.outputs import Output
from macros.cli.batch.parquet import NUMBER
from macros.cli.batch.row import Row
from macros.cli.batch.rows import Reading, Rows
from macros.cli.batch.tally import Tally
from macros.cli.commands import JSON
from macros.content.problems import CallError

# Results of different answers that are remembered, and their bytes: beyond either, all
# are forgotten, and made anew where they are needed.
REMEMBERED, REMEMBERED_BYTES = 100_000, 40_000_000
ROW = "row"


@dataclass(frozen=True, slots=True)
class Batch:
    """The words of a call."""

    root: Path
    calculator: str
    source: str
    today: date | None = None
    keys: Sequence[str] = ()
    fields: Sequence[str] = ()
    format: str = JSON


class Evaluated(NamedTuple):
    """The result of a row, ready to be written, and what is said of it."""

    encoded: Any
    status: str
    fault: str
    notices: tuple[str, ...] = ()


def batch_results(batch: Batch, stream: BinaryIO, tell: Callable[[str], None]) -> Tally:
    """Write a result for each row, and tell what is wrong with it; return the count.

    A row that cannot be read becomes `{"row": n, "error": …}` in its place.
    """
    answering = Answering(batch.root, batch.calculator, batch.today)
    say = answering.say
    text, has_mark = opened(batch.source, stream.flush)
    tally, page = Tally(say, tell), say("accepted_code_page")
    with text:
        lines = Lines(text, page)
        reading = Reading(batch.source, lines, batch.keys, answering.forms, say)
        rows = reading.rows()
        for notice in reading.notices:
            tally.notice(notice)
        form = _form(batch, answering, rows.delimiter, has_mark=has_mark)
        out = output(form, stream)
        results = Results(answering, rows, out, form.fields)
        _write(rows, results, out, tally)
        out.close()
    if lines.recoded_from:
        tally.notice(say("batch_recoded", line=lines.recoded_from, page=page))
    return tally


def _write(rows: Rows, results: "Results", out: Output, tally: Tally) -> None:
    remembered, write, statuses = results.remembered, out.write, tally.statuses
    for row in rows.rows():
        number, keys, identity, _, _ = row
        evaluated = remembered.get(identity) or results.of(row)
        encoded, status, fault, notices = evaluated
        write((number, *keys), encoded)
        statuses[status] += 1
        if fault:
            tally.fault(row, fault)
        if notices:
            tally.notice(*notices)


def _form(
    batch: Batch, answering: Answering, delimiter: str, *, has_mark: bool
) -> Form:
    """Return what each row of the output holds."""
    samples = answering.samples()
    if clashing := {ROW, "error", *samples[0]} & {*batch.keys}:
        fault = answering.say("batch_key_taken", column=", ".join(clashing))
        raise CallError(f"rehber: {fault}")
    chosen = batch.fields
    if not chosen and batch.format != JSON:
        chosen = answering.columns()
    return Form(
        format=batch.format,
        beginning=(ROW, *batch.keys),
        kinds={ROW: NUMBER},
        fields=fields(chosen, samples[0], answering.say),
        samples=samples,
        delimiter=delimiter,
        has_mark=has_mark,
    )


class Results:
    """The results of a batch's rows; equal answers are evaluated once."""

    def __init__(
        self, answering: Answering, rows: Rows, out: Output, chosen: Sequence[str]
    ) -> None:
        """Take what answers, who reads and writes, and the fields that are written."""
        self.remembered: dict[object, Evaluated] = {}
        self._by_classes: dict[object, Evaluated] = {}
        # Without a choice all is written, each answer in its own words too.
        self._may_share = bool(chosen) and {*chosen} <= {*answering.columns()}
        self._answering, self._rows, self._out = answering, rows, out
        self._bytes = 0

    def of(self, row: Row) -> Evaluated:
        """Return the result of a row that is not remembered."""
        if row.identity is None:
            return self._failed(row.fault)
        answers = self._rows.answers(row.identity)
        if isinstance(answers, str):
            evaluated = self._failed(answers)
        else:
            evaluated = self._shared(answers)
        self._remember(row.identity, evaluated)
        return evaluated

    def _failed(self, fault: str) -> Evaluated:
        return Evaluated(self._out.encode({"error": fault}), "", fault)

    def _shared(self, answers: dict[str, Any]) -> Evaluated:
        """Return the result that all rows have whose answers no rule tells apart."""
        classes = self._answering.classes(answers) if self._may_share else None
        if classes is None:
            return self._evaluated(answers)
        if classes not in self._by_classes:
            self._by_classes[classes] = self._evaluated(answers)
        return self._by_classes[classes]

    def _evaluated(self, answers: dict[str, Any]) -> Evaluated:
        result = self._answering.result(answers)
        faults, notices = [], []
        for mistake in result["mistakes"]:
            text = mistake["text"]
            if mistake["wording"] == "unknown_question":
                # A column is told once, not row by row.
                notices.append(text)
            else:
                faults.append(f"{mistake['question']}: {text}")
        encoded = self._out.encode(result)
        return Evaluated(encoded, result["status"], " ".join(faults), tuple(notices))

    def _remember(self, identity: Any, evaluated: Evaluated) -> None:  # noqa: ANN401
        self._bytes += len(evaluated.encoded)
        if self._bytes > REMEMBERED_BYTES or len(self.remembered) >= REMEMBERED:
            self.remembered.clear()
            self._by_classes.clear()
            self._bytes = len(evaluated.encoded)
        if isinstance(identity, tuple):
            # Most cells stand in many rows.
            identity = tuple(map(intern, identity))
        self.remembered[identity] = evaluated
