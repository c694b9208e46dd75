"""The kinds of calculator, one folder each, discovered by name.

    <kind>/__init__.py               Spec and prepare(spec, context); COUNTS_DAYS =
                                     False if closed days make no difference;
                                     COLUMNS, the fields of a table of results that
                                     are the same for all answers of one class;
                                     ONE_QUESTION_AT_A_TIME = True if its form shows
                                     only the first of `ask_next`, and lists the
                                     questions in `given` above it; HAS_VIEW =
                                     False if its page shows results by itself, so
                                     that browsers load no layout
           verification/check.py     problems(spec, parameters)
           verification/proofs.py    prove(calculator), a Proof; required to publish
           verification/changes.py  changes(document), cases(base, changed, change),
                                    expectations(result), readable(result) and problems,
                                    to find what no worked example notices
           verification/table.py     tables(calculator) and steps(calculator), if all
                                     outcomes fit in a table
           verification/differences.py
                                     compare(before, after, today), a Comparison of
                                     two versions; WORDS, the keys on which no answer
                                     depends; UNLISTED, those whose words `compare`
                                     tells itself or nobody sees; NAME_ENDINGS, what
                                     may follow a question's id where texts name it.
                                     Without it, `status`
                                     is compared question by question or, if days
                                     count, by the worked examples
           verification/revision.py  checksum_problems(spec) and missing_checksum(spec),
                                     if readers keep what was computed
           words.yml                 sentences for readers, by language, and for the
                                     checker, if any

`verification` is not part of the browser's wheel.

A result has `title`, `status`, `asked`, `ask_next` and `mistakes` for the form, and
`parameters` if dated numbers stand behind it. It may have `brief`, one line for small
screens: `text`, and whether it is an `alert`. `engine.evaluate` adds `derived`: what it
has filled in, by fact; and `changes_on`, where from a known day on it is another one.
"""

import pkgutil
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from interactive.core.markup import Node


class Calculator(Protocol):
    """What a kind's `prepare(spec, context)` returns.

    It may have `answer_classes(raw, today)`: what the fields of COLUMNS follow from,
    equal for answers that no rule tells apart, None if an answer is wrong.
    It may also have `files(result, export)`; `engine.files` describes what it returns.
    Its `change_days`, if any, are those on which a rule begins; of numbers it is known.
    """

    spec: Any
    context: Any

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result for raw answers by question on a day, ready for JSON.

        Readers' answers come completed, from `engine.evaluate`.
        """
        ...

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        ...

    def describe(self) -> Node:
        """Return the rules as a page fragment that needs no script."""
        ...


def kinds() -> dict[str, ModuleType]:
    """Return every kind by the name of its folder."""
    return {
        module.name: import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
        if module.ispkg
    }


def counts_days(name: str) -> bool:
    """Return whether a kind's results depend on closed days; they do by default."""
    # A kind that forgets to say so gets a calendar it does not need: safe, only larger.
    return getattr(kind(name), "COUNTS_DAYS", True)


def columns(name: str) -> tuple[str, ...]:
    """Return the fields of a result that a table of many results shows.

    A `*` stands for each part of a list, such as each condition.
    """
    named: tuple[str, ...] = getattr(kind(name), "COLUMNS", ("status",))
    return named


def one_question_at_a_time(name: str) -> bool:
    """Return whether a kind's form shows one question, then the next; else all."""
    return getattr(kind(name), "ONE_QUESTION_AT_A_TIME", False)


def has_view(name: str) -> bool:
    """Return whether a browser gets each result as a page fragment, too."""
    return getattr(kind(name), "HAS_VIEW", True)


def kind_module(name: str, part: str) -> ModuleType:
    """Return a module that every kind has, such as `verification.check`."""
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
        # Only this module or its folder may be missing, not one that it imports.
        if error.name not in {module, module.rpartition(".")[0]}:
            raise
        return None


def kind(name: str) -> ModuleType:
    """Return one kind; raise ModuleNotFoundError if there is none of that name."""
    return import_module(f"{__name__}.{name}")
