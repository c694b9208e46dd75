"""`rehber evaluate`: answers from a file or standard input, the result as JSON."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from interactive.core.icalendar import read_events
from interactive.engine import files, to_json
from interactive.kinds import Calculator
from macros.cli.answering import Answering
from macros.cli.batch.fields import Values, fields
from macros.cli.batch.json_rows import read_json
from macros.cli.batch.lines import MAX_LINE, is_broken, opened
from macros.cli.batch.row import Say
from macros.content.checker import say
from macros.content.problems import CallError
from macros.handbook import clock

CALENDAR = "text/calendar"


def evaluate(
    root: Path,
    name: str,
    source: str,
    today: date | None = None,
    chosen: Sequence[str] = (),
) -> str:
    """Return the result of one set of answers as JSON, or its chosen fields."""
    answering = Answering(root, name, today)
    result = answering.result(one(source, answering.say))
    if chosen:
        paths = fields(chosen, result, answering.say)
        result = dict(zip(paths, Values(paths).read(result), strict=True))
    return to_json(result)


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
    answering = Answering(root, name, today)
    result = answering.result(one(source, answering.say))
    replaced = _calendar(former) if former else ""
    for file in files(answering.calculator, result, now, plan.strip(), replaced):
        if file["type"].startswith(CALENDAR):
            if former and not _events(replaced) & _events(file["text"]):
                raise CallError(say("calls.no_plan", former=former))
            return str(file["text"])
    raise CallError(_without_calendar(answering.calculator, name, result))


def _calendar(source: str) -> str:
    """Return the text of a calendar file; raise CallError if it is none."""
    text, _ = opened(source)
    with text:
        whole = text.read()
    if "BEGIN:VCALENDAR" not in whole or is_broken(whole):
        raise CallError(say("calls.no_calendar", source=source))
    return whole


def _events(text: str) -> set[str]:
    """Return the names of a calendar file's events: one that is replaced keeps its."""
    return {event.uid for event in read_events(text)}


def _without_calendar(calculator: Calculator, name: str, result: dict[str, Any]) -> str:
    """Return why a result has no calendar file."""
    if not hasattr(calculator, "files"):
        return say("calls.no_dates", name=name)
    mistakes = "".join(f"\n{mistake['text']}" for mistake in result["mistakes"])
    return say("calls.no_day", name=name, mistakes=mistakes)


def one(source: str, say: Say) -> dict[str, Any]:
    """Return the answers of a file or of `-`; raise CallError if there are none."""
    text, _ = opened(source)
    with text:
        whole = text.read(MAX_LINE + 1)
    if len(whole) > MAX_LINE:
        message = say("batch_too_long_answers", source=source, most=MAX_LINE)
        raise CallError(f"rehber: {message}")
    if is_broken(whole):
        raise CallError(f"rehber: '{source}': {say('batch_not_text')}")
    answers = read_json(whole, say)
    if isinstance(answers, str):
        raise CallError(f"rehber: {answers}")
    return answers
