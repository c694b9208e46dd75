"""`rehber evaluate`: answers from a file or standard input, results as JSON."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from io import FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from interactive.engine import files, to_json
from interactive.kinds import Calculator
from macros.cli.answer_hints import explained
from macros.cli.calculator import calculator_on
from macros.cli.rows import MAX_ROW, NOT_UTF_8, is_broken, read_json, rows
from macros.content.problems import CallError
from macros.handbook import clock

CALENDAR = "text/calendar"
# Faults that are repeated beside the results.
SHOWN = 3


@dataclass(slots=True)
class Tally:
    """What was wrong with a batch, to be said beside its results."""

    rows: int = 0
    faulty: int = 0
    shown: list[str] = field(default_factory=list)
    """The faults of the first rows that have one."""
    unused: dict[str, str] = field(default_factory=dict)
    """The first answers to no question: a column is told once, not row by row."""

    def add(self, number: int, answer: dict[str, Any]) -> None:
        """Count a row."""
        self.rows += 1
        faults = [answer["error"]] if "error" in answer else []
        for mistake in answer.get("mistakes", ()):
            name, text = mistake["question"], mistake["text"]
            if mistake["wording"] != "unknown_question":
                faults.append(f"{name}: {text}")
            elif len(self.unused) < SHOWN:
                self.unused[name] = text
        self.faulty += bool(faults)
        if faults and len(self.shown) < SHOWN:
            self.shown.append(f"{number}. satır: {faults[0]}")

    def lines(self) -> list[str]:
        """Return what to say."""
        if not self.rows:
            return ["Yanıt satırı yok."]
        if not self.faulty:
            return [*self.unused.values()]
        count = f"{self.rows} satırın {self.faulty} tanesi sorunlu. Düzeltin."
        return [*self.unused.values(), *self.shown, count]


def evaluate(  # noqa: PLR0913 - the words of a call, and what counts its faults
    root: Path,
    name: str,
    source: str,
    today: date | None,
    *,
    batch: bool,
    tally: Tally | None = None,
) -> Iterator[str]:
    """Yield one JSON result, or one for each row of a batch.

    A row that cannot be read becomes `{"row": n, "error": …}` in its place.
    """
    calculator, today = calculator_on(root, name, today)
    tally = tally or Tally()
    if not batch:
        yield to_json(_result(calculator, name, _one(source), today))
        return
    with _opened(source) as text:
        for row in rows(text, source):
            answer: dict[str, Any] = {"error": row.error}
            if row.answers is not None:
                if not tally.rows:
                    _refuse_unknown_columns(calculator, row.answers)
                answer = _result(calculator, name, row.answers, today)
            tally.add(row.number, answer)
            yield to_json({"row": row.number, **answer})


def _refuse_unknown_columns(calculator: Calculator, answers: dict[str, Any]) -> None:
    """Raise CallError if answers are to no question: then no row's are."""
    questions = [question.id for question in calculator.spec.questions]
    if answers and not {*questions} & {*answers}:
        message = "rehber: Sütunların hiçbiri bir sorunun adı değil."
        hint = f"Soruların adlarını ';' ile ayırarak yazın: {';'.join(questions)}."
        raise CallError(f"{message} {hint}")


def _result(
    calculator: Calculator, name: str, answers: dict[str, Any], today: date
) -> dict[str, Any]:
    result = calculator.evaluate(answers, today)
    return {"calculator": name, **explained(calculator, answers, result)}


def calendar_file(  # noqa: PLR0913 - the words of a call
    root: Path,
    name: str,
    source: str,
    today: date | None,
    *,
    now: datetime | None = None,
    plan: str = "",
    former: str | None = None,
) -> str:
    """Return the calendar file of one result, as the page would offer it.

    `now` is the moment that the file is marked with. Without it, that is the midnight
    at which a named `today` begins, so that the file is the same whenever it is made.
    `plan` is whose plan it is, `former` the path of the file that this one replaces.
    """
    now = now or (None if today else clock.now())
    calculator, today = calculator_on(root, name, today)
    result = _result(calculator, name, _one(source), today)
    replaced = _calendar(former) if former else ""
    for file in files(calculator, result, now, plan.strip(), replaced):
        if file["type"].startswith(CALENDAR):
            return str(file["text"])
    raise CallError(_without_calendar(calculator, name, result))


def _calendar(source: str) -> str:
    """Return the text of a calendar file; raise CallError if it is none."""
    with _opened(source) as text:
        whole = text.read()
    if "BEGIN:VCALENDAR" not in whole or is_broken(whole):
        message = f"rehber: '{source}' bir takvim dosyası değil."
        raise CallError(f"{message} '--ics' ile yazılmış eski dosyanın adını yazın.")
    return whole


def _without_calendar(calculator: Calculator, name: str, result: dict[str, Any]) -> str:
    """Return why a result has no calendar file."""
    if not hasattr(calculator, "files"):
        return f"rehber: '{name}' takvim dosyası vermez. '--ics' olmadan çalıştırın."
    mistakes = "".join(f"\n{mistake['text']}" for mistake in result["mistakes"])
    message = f"rehber: '{name}' bu yanıtlarla bir gün bulmuyor."
    return f"{message} Yanıtlara bir tarih yazın.{mistakes}"


def _opened(source: str) -> TextIO:
    """Return a text to be read line by line; a byte that is no text is kept as such."""
    try:
        stream = sys.stdin.buffer if source == "-" else FileIO(source)
    except OSError:
        message = f"rehber: '{source}' okunamadı. Adını ve iznini denetleyin."
        raise CallError(message) from None
    return TextIOWrapper(
        stream, encoding="utf-8-sig", errors="surrogateescape", newline=""
    )


def _one(source: str) -> dict[str, Any]:
    with _opened(source) as text:
        whole = text.read(MAX_ROW + 1)
    if len(whole) > MAX_ROW:
        message = f"rehber: '{source}' çok uzun: en çok {MAX_ROW} karakter okunur."
        raise CallError(f"{message} Birçok yanıt için '--batch' yazın.")
    if is_broken(whole):
        raise CallError(f"rehber: '{source}' {NOT_UTF_8}")
    answers = read_json(whole)
    if isinstance(answers, str):
        raise CallError(answers)
    return answers
