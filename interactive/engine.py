"""The engine's public API: a calculator's document in, then answers in, results out.

A page calls only `set_up` and `run`, with JSON text on both sides: directly under
Pyodide, through `call` in the slim runtime.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from interactive.core.context import read_context
from interactive.core.dates.coming_changes import next_change
from interactive.core.decode import decode
from interactive.core.icalendar import Export
from interactive.kinds import Calculator, columns, has_view, kind

__all__ = ["call", "evaluate", "files", "load", "run", "set_up", "to_json"]

# A result is a tree, so the search for circular references is wasted time.
ENCODE = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":")
).encode

calculators: dict[str, Calculator] = {}


def load(document: Mapping[str, Any]) -> Calculator:
    """Return the calculator that a document describes, with its rules compiled.

    Raise SpecError if a rule is malformed; the build checks documents beforehand.
    """
    module = kind(document["spec"]["kind"])
    spec, context = decode(module.Spec, document["spec"]), read_context(document)
    if others := document.get("calculators"):
        loaded = {name: load(_alone(document, name)) for name in others}
        context = replace(context, calculators=loaded)
    calculator: Calculator = module.prepare(spec, context)
    return calculator


def _alone(document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return the document of another calculator that one asks; all else they share."""
    spec = document["calculators"][name]
    return {**document, "calculator": name, "spec": spec, "calculators": {}}


def evaluate(
    calculator: Calculator, raw: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """Return the result for the answers of a reader, who may have given some elsewhere.

    Here they are completed for every kind: what she has not answered, but follows from
    other facts, is filled in and named in the result's `derived`. A kind's own
    `evaluate` takes answers as they are, as proofs do, which go through all of them.
    If they give another result from a known day on, `changes_on` names it.
    """
    questions = calculator.spec.questions
    completed, derived = calculator.context.completed(questions, raw, today)
    result = {**calculator.evaluate(completed, today), "derived": derived}
    if day := _next_change(calculator, raw, today):
        result["changes_on"] = day.isoformat()
    return result


def _next_change(
    calculator: Calculator, raw: Mapping[str, Any], today: date
) -> date | None:
    """Return the first known day on which the same answers give another result."""
    context, questions = calculator.context, calculator.spec.questions
    days = (*context.value_changes, *getattr(calculator, "change_days", ()))

    def evaluate_on(day: date) -> dict[str, Any]:
        completed, _ = context.completed(questions, raw, day)
        return calculator.evaluate(completed, day)

    return next_change(evaluate_on, days, columns(calculator.spec.kind), today)


def set_up(document: str) -> None:
    """Load the calculator of a JSON document, for `run` to use by its name."""
    parsed = json.loads(document)
    calculators[parsed["calculator"]] = load(parsed)


def run(
    calculator: str, answers: str, today: str, now: str = "", export: str = "{}"
) -> str:
    """Return `{"result": …, "view": …, …}` as JSON for a reader's answers.

    Beside the result stand its `view`, its `files`, and in `contradicted` the answers
    that follow from others, by fact, where the reader's own is another one.
    `answers` is a JSON object by question, `today` an ISO date, `now` a moment with
    its zone, `export` a JSON object of `plan` and `former`, if any (see `files`). Raise
    KeyError unless the calculator is set up.
    """
    loaded = calculators[calculator]
    raw, day = json.loads(answers), date.fromisoformat(today)
    result = evaluate(loaded, raw, day)
    # The result and its view go together: a page never shows one without the other.
    view = loaded.present(result) if has_view(loaded.spec.kind) else ""
    moment = datetime.fromisoformat(now) if now else None
    made = files(loaded, result, moment, **json.loads(export))
    contradicted = loaded.context.contradicted(loaded.spec.questions, raw, day)
    response = {"result": result, "view": view, "files": made}
    return to_json({**response, "contradicted": contradicted})


def call(name: str, *texts: str) -> str:
    """Call `set_up` or `run`; return `=` and its result, or `!` and the error.

    `clear` forgets all calculators.

    >>> call("run", "nobody", "{}", "2026-06-01")
    "!KeyError: 'nobody'"
    """
    functions: dict[str, Callable[..., str | None]]
    functions = {"set_up": set_up, "run": run, "clear": calculators.clear}
    try:
        result = functions[name](*texts)
    except Exception as error:  # noqa: BLE001 - the page must report any error
        return f"!{type(error).__name__}: {error}"
    return f"={result or ''}"


def files(
    calculator: Calculator,
    result: Mapping[str, Any],
    now: datetime | None = None,
    plan: str = "",
    former: str = "",
) -> list[dict[str, str]]:
    """Return the files that a result offers, as `{name, type, label, note, text}`.

    `now` is when they are made, in UTC if it has no zone; without it, the midnight at
    which `today` begins.
    `plan` is whose plan it is, where one calendar holds several. `former` is the text
    of an earlier file of the same plan: what the plan no longer has is then cancelled.
    """
    make = getattr(calculator, "files", None)
    if make is None:
        return []
    today = date.fromisoformat(result["today"])
    moment = now or datetime.combine(today, time.min, UTC)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    export = Export(now=moment, plan=plan, former=former)
    made: list[dict[str, str]] = make(result, export)
    return made


def to_json(value: object) -> str:
    """Return compact JSON, byte for byte the same on every platform."""
    return ENCODE(value)
