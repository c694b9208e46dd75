"""The door: a calculator's document in, then answers in and results out.

A page calls `set_up` and `run` only, with JSON text on both sides: under Pyodide
themselves, in the slim runtime by `call`.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from interactive.core.context import read_setting
from interactive.core.decode import read
from interactive.kinds import Calculator, kind

# Whether a value holds itself is not looked for: a result is a tree.
ENCODE = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":")
).encode

prepared: dict[str, Calculator] = {}


def load(document: Mapping[str, Any]) -> Calculator:
    """Return the calculator that a document describes, compiled once."""
    module = kind(document["spec"]["kind"])
    spec = read(module.Spec, document["spec"])
    calculator: Calculator = module.prepare(spec, read_setting(document))
    return calculator


def set_up(document: str) -> None:
    """Make the calculator of a JSON document ready under its name."""
    read_document = json.loads(document)
    prepared[read_document["calculator"]] = load(read_document)


def run(calculator: str, answers: str, today: str) -> str:
    """Return `{"result": …, "view": …, "files": …}` as JSON for a reader's answers."""
    ready = prepared[calculator]
    result = ready.evaluate(json.loads(answers), date.fromisoformat(today))
    view = ready.present(result)
    return to_json({"result": result, "view": view, "files": files(ready, result)})


def call(name: str, *texts: str) -> str:
    """Return `=` and what `set_up` or `run` gives back, or `!` and what went wrong.

    >>> call("run", "nobody", "{}", "2026-06-01")
    "!KeyError: 'nobody'"
    """
    functions: dict[str, Callable[..., str | None]] = {"set_up": set_up, "run": run}
    try:
        found = functions[name](*texts)
    except Exception as error:  # noqa: BLE001 - whatever it is, the page must hear of it
        return f"!{type(error).__name__}: {error}"
    return f"={found or ''}"


def files(calculator: Calculator, result: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return what a result can be kept as: `{name, type, label, text}` each.

    A kind that has nothing of the sort leaves its `files` out.
    """
    make = getattr(calculator, "files", None)
    return make(result) if make else []


def to_json(value: object) -> str:
    """Return JSON that is the same, byte for byte, wherever it is written."""
    return ENCODE(value)
