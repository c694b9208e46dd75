"""`rehber evaluate`: answers from a file or standard input, results as JSON."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from interactive.engine import files, load, to_json
from interactive.kinds import Calculator
from macros.calculators.document import document
from macros.checks import check_content
from macros.content.problems import did_you_mean, report
from macros.handbook import clock

CALENDAR = "text/calendar"
MAX_FIELD = 10_000_000
"""Letters in one cell of a CSV; the reader's own limit would lose the rows after it."""


class CallError(Exception):
    """The call (or the content) is at fault; `status` is the exit status."""

    def __init__(self, message: str, status: int = 2) -> None:
        """Keep the sentence and the exit status."""
        super().__init__(message)
        self.status = status


def evaluate(
    root: Path, calculator: str, source: str, today: date, *, batch: bool
) -> Iterator[str]:
    """Yield one JSON result, or one for each row of a batch.

    A row that cannot be read becomes `{"row": n, "error": …}` in its place.
    """
    ready = _calculator(root, calculator)
    text = _read(source)
    if batch:
        for number, row in _rows(text):
            if isinstance(row, str):
                yield to_json({"row": number, "error": row})
            else:
                yield to_json({"row": number, **_result(ready, calculator, row, today)})
        return
    answers = _json(text)
    if isinstance(answers, str):
        raise CallError(answers)
    yield to_json(_result(ready, calculator, answers, today))


def calendar_file(root: Path, calculator: str, source: str, today: date) -> str:
    """Return the calendar file of one result, as the page would hand it out."""
    ready = _calculator(root, calculator)
    answers = _json(_read(source))
    if isinstance(answers, str):
        raise CallError(answers)
    result = ready.evaluate(answers, today)
    found = [f["text"] for f in files(ready, result) if f["type"].startswith(CALENDAR)]
    if not found:
        raise CallError(_without_calendar(ready, calculator, result))
    return found[0]


def _without_calendar(ready: Calculator, name: str, result: dict[str, Any]) -> str:
    """Return why a result has no calendar file."""
    if not hasattr(ready, "files"):
        return f"rehber: '{name}' takvim dosyası vermez. '--ics' olmadan çalıştırın."
    mistakes = "".join(f"\n{mistake['text']}" for mistake in result["mistakes"])
    message = f"rehber: '{name}' bu yanıtlarla bir gün bulmuyor."
    return f"{message} Yanıtlara bir tarih yazın.{mistakes}"


def _calculator(root: Path, name: str) -> Calculator:
    content, problems = check_content(root)
    if content is None or problems:
        raise CallError(report(problems).rstrip(), status=1)
    if name not in content.calculators:
        known = content.calculators
        hint = did_you_mean(name, known, f"Var olanlar: {', '.join(known)}.")
        message = f"rehber: '{name}' diye bir hesaplayıcı yok. {hint}"
        raise CallError(message)
    # The rules are read now, whatever day is asked about: no site was built then.
    return load(document(content, name, clock.today()))


def _result(
    ready: Calculator, calculator: str, answers: dict[str, Any], today: date
) -> dict[str, Any]:
    return {"calculator": calculator, **ready.evaluate(answers, today)}


def _read(source: str) -> str:
    try:
        if source == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return Path(source).read_text("utf-8-sig")
    except OSError:
        message = f"rehber: '{source}' okunamadı. Adını ve iznini denetleyin."
        raise CallError(message) from None
    except UnicodeDecodeError:
        message = f"rehber: '{source}' UTF-8 ile yazılmamış. Öyle kaydedin."
        raise CallError(message) from None


def _json(text: str) -> dict[str, Any] | str:
    """Return the answers, or what is wrong with the text."""
    try:
        found = json.loads(text)
        to_json(found).encode()  # half of a character cannot be printed
    except json.JSONDecodeError as error:
        place = f"{error.lineno}. satır, {error.colno}. karakter"
        return f"Yanıtlar JSON değil ({place}). Yazımını düzeltin."
    except (ValueError, RecursionError):
        return "Yanıtlar JSON olarak okunamıyor. Yazımını düzeltin."
    if not isinstance(found, dict):
        return 'Yanıtlar bir JSON nesnesi olmalı: {"soru": "yanıt"}.'
    return found


def _rows(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield each row with its number, as answers or as what is wrong with it."""
    # JSON text may hold U+2028 and its like as they are: no end of a line.
    lines = text.split("\n")
    if any(line.lstrip().startswith("{") for line in lines) or not text.strip():
        numbered = enumerate(lines, start=1)
        yield from ((number, _json(line)) for number, line in numbered if line.strip())
        return
    csv.field_size_limit(MAX_FIELD)
    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text))
    number = 1
    try:
        for row in reader:
            number += 1
            yield number, _csv_row(row)
    except csv.Error:
        yield number + 1, "Satır CSV olarak okunamıyor. Yazımını düzeltin."


def _dialect(text: str) -> type[csv.Dialect]:
    """Return the dialect; Turkish spreadsheets part columns with semicolons."""
    header = text.splitlines()[0]

    class Found(csv.excel):
        delimiter = max(";", ",", "\t", key=header.count)

    return Found


def _csv_row(row: dict[str | None, Any]) -> dict[str, Any] | str:
    if None in row:
        return "Satırda başlıktan çok sütun var."
    if None in row.values():
        return "Satırda eksik sütun var."
    return {str(name).strip(): value for name, value in row.items()}
