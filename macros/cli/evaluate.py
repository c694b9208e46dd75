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
from macros.content.problems import CallError, did_you_mean, report
from macros.handbook import clock

CALENDAR = "text/calendar"
# Characters in a cell of a CSV; at the default limit `csv` drops all later rows.
MAX_FIELD = 10_000_000


def evaluate(
    root: Path, name: str, source: str, today: date | None, *, batch: bool
) -> Iterator[str]:
    """Yield one JSON result, or one for each row of a batch.

    A row that cannot be read becomes `{"row": n, "error": …}` in its place.
    """
    calculator, this_day = _calculator(root, name)
    today = today or this_day
    text = _read(source)
    if not batch:
        yield to_json({"calculator": name, **calculator.evaluate(_one(text), today)})
        return
    for number, row in _rows(text):
        if isinstance(row, str):
            yield to_json({"row": number, "error": row})
        else:
            result = calculator.evaluate(row, today)
            yield to_json({"row": number, "calculator": name, **result})


def calendar_file(root: Path, name: str, source: str, today: date | None) -> str:
    """Return the calendar file of one result, as the page would offer it now."""
    calculator, this_day = _calculator(root, name)
    result = calculator.evaluate(_one(_read(source)), today or this_day)
    for file in files(calculator, result, clock.now()):
        if file["type"].startswith(CALENDAR):
            return str(file["text"])
    raise CallError(_without_calendar(calculator, name, result))


def _without_calendar(calculator: Calculator, name: str, result: dict[str, Any]) -> str:
    """Return why a result has no calendar file."""
    if not hasattr(calculator, "files"):
        return f"rehber: '{name}' takvim dosyası vermez. '--ics' olmadan çalıştırın."
    mistakes = "".join(f"\n{mistake['text']}" for mistake in result["mistakes"])
    message = f"rehber: '{name}' bu yanıtlarla bir gün bulmuyor."
    return f"{message} Yanıtlara bir tarih yazın.{mistakes}"


def _calculator(root: Path, name: str) -> tuple[Calculator, date]:
    """Return a calculator with the rules of this day, and the day."""
    content, problems = check_content(root)
    if content is None or problems:
        raise CallError(report(problems).rstrip(), status=1)
    if name not in content.calculators:
        known = content.calculators
        hint = did_you_mean(name, known, f"Var olanlar: {', '.join(known)}.")
        message = f"rehber: '{name}' diye bir hesaplayıcı yok. {hint}"
        raise CallError(message)
    # Whose answers are of another day (`--today`) meets this day's rules all the same.
    this_day = clock.today(content.site.time_zone)
    return load(document(content, name, this_day)), this_day


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


def _one(text: str) -> dict[str, Any]:
    answers = _json(text)
    if isinstance(answers, str):
        raise CallError(answers)
    return answers


def _json(text: str) -> dict[str, Any] | str:
    """Return the answers, or what is wrong with the text."""
    try:
        value = json.loads(text)
        to_json(value).encode()  # half of a surrogate pair cannot be printed
    except json.JSONDecodeError as error:
        position = f"{error.lineno}. satır, {error.colno}. karakter"
        return f"Yanıtlar JSON değil ({position}). Yazımını düzeltin."
    except (ValueError, RecursionError):
        return "Yanıtlar JSON olarak okunamıyor. Yazımını düzeltin."
    if not isinstance(value, dict):
        return 'Yanıtlar bir JSON nesnesi olmalı: {"soru": "yanıt"}.'
    return value


def _rows(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield each row with its number: the answers, or what is wrong with them."""
    # str.splitlines would also split at U+2028, which JSON allows inside a text.
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
    """Return the dialect; spreadsheets in Turkish separate columns with semicolons."""
    header = text.splitlines()[0]

    class Delimited(csv.excel):
        delimiter = max(";", ",", "\t", key=header.count)

    return Delimited


def _csv_row(row: dict[str | None, Any]) -> dict[str, Any] | str:
    if None in row:
        return "Satırda başlıktan çok sütun var."
    if None in row.values():
        return "Satırda eksik sütun var."
    return {str(name).strip(): value for name, value in row.items()}
