"""The kinds of calculator: one folder each, found by its name.

    <kind>/__init__.py   Spec, prepare(spec, setting) and problems(spec, parameters)
                         COUNTS_DAYS = False, if closed days make no difference
           proofs.py     prove(calculator), a Proof: without it nothing is published
           table.py      tables(calculator), if there is a table of all outcomes, and
                         steps(calculator), the way from answers to a result in words
           revision.py   changed(spec) and missing(spec), if readers keep what it found
           words.yml     words for readers, by language, and for the checker, if any

A result has `title`, `status`, `asked`, `ask_next` and `mistakes` for the form, and
`parameters` if dated numbers stand behind it.
"""

import pkgutil
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from interactive.markup import Node


class Calculator(Protocol):
    """What `evaluate.prepare(spec, setting)` of a kind returns.

    It may also have `files(result)`: what the reader can keep, see `engine.files`.
    """

    spec: Any
    setting: Any

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result of these answers on that day, ready for JSON."""
        ...

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return the result as a page fragment."""
        ...

    def describe(self) -> Node:
        """Return the rules as a page fragment, readable without script."""
        ...


def kinds() -> dict[str, ModuleType]:
    """Return every kind by its folder's name; a new folder is a new kind."""
    return {
        found.name: import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
        if found.ispkg
    }


def counts_days(name: str) -> bool:
    """Return whether a kind's rules hang on the calendar; they do unless it says no."""
    return getattr(kind(name), "COUNTS_DAYS", True)


def kind(name: str) -> ModuleType:
    """Return one kind; the name comes from a document that the build checked."""
    return import_module(f"{__name__}.{name}")
