"""The calculator that a command works with, from a cache if nothing has changed."""

from datetime import date
from importlib import import_module
from pathlib import Path

from interactive.engine import load
from interactive.kinds import Calculator
from macros.calculators.document_cache import Documents, documents_of
from macros.content.checker import say
from macros.content.problems import CallError, did_you_mean
from macros.handbook import clock


def calculator_on(root: Path, name: str, today: date | None) -> tuple[Calculator, date]:
    """Return a calculator as of a day, and the day: this one if none is named."""
    documents = documents_of(root, lambda: _checked(root))
    if name not in documents.texts:
        known = documents.texts
        hint = did_you_mean(
            name, known, say("calls.calculators", listed=", ".join(known))
        )
        message = say("calls.no_calculator", name=name, hint=hint)
        raise CallError(message)
    # The same answers on the same day give the same bytes, whatever the clock says.
    day = today or clock.today(documents.time_zone)
    return load(documents.on(name, day)), day


def _checked(root: Path) -> Documents:
    # All that reads content takes longer to import than an answer may take.
    checked_documents = import_module("macros.cli.checked_documents")
    documents: Documents = checked_documents.checked_documents(root)
    return documents
