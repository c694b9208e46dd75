"""The kinds of calculator: one folder each, found by its name.

    <kind>/__init__.py               Spec and prepare(spec, setting); COUNTS_DAYS =
                                     False if closed days make no difference
           verification/check.py     problems(spec, parameters)
           verification/proofs.py    prove(calculator), a Proof; required to publish
           verification/table.py     tables(calculator) and steps(), if outcomes fit
                                     in a table
           verification/revision.py  changed(spec) and missing(spec), if readers keep
                                     what it computed
           words.yml                 words for readers, by language, and for the
                                     checker, if any

The browser's wheel leaves every `verification` out.

A result has `title`, `status`, `asked`, `ask_next` and `mistakes` for the form, and
`parameters` if dated numbers stand behind it.
"""

import pkgutil
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from interactive.core.markup import Node


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


def kind_module(name: str, part: str) -> ModuleType:
    """Return the module `part` of a kind, which every kind has."""
    return import_module(f"{kind(name).__name__}.{part}")


def optional_kind_module(name: str, part: str) -> Any:  # noqa: ANN401 - a module
    """Return the module `part` of a kind, or None if the kind has none.

    >>> optional_kind_module("conditions", "verification.nothing") is None
    True
    """
    module = f"{kind(name).__name__}.{part}"
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or not module.startswith(error.name):
            raise
        return None


def kind(name: str) -> ModuleType:
    """Return one kind; the name comes from a document that the build checked."""
    return import_module(f"{__name__}.{name}")
