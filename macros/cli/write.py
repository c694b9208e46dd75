"""`rehber write`: a letter from answers, as plain text or as a page fragment."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from interactive.core.markup import to_html
from interactive.kinds import Calculator
from macros.cli.answering import Answering
from macros.cli.commands import HTML, TEXT
from macros.cli.evaluate import one
from macros.content.files.spec_tables import LETTER
from macros.content.problems import CallError

Result = Mapping[str, Any]
# How a letter is written, by the name of the form.
FORMS: dict[str, Callable[[Calculator, Result], str]] = {
    TEXT: lambda _, result: str(result["text"]),
    HTML: lambda letter, result: to_html(letter.present(result), str),
}


def write(
    root: Path, name: str, source: str, today: date | None, form: str
) -> tuple[str, list[str]]:
    """Return a letter in one of `FORMS`, and what its reader should know.

    These are mistakes in the answers, what is missing, and what does not go together.
    Raise CallError if nothing of that name is a letter.
    """
    answering = Answering(root, name, today)
    if answering.calculator.spec.kind != LETTER:
        message = f"rehber: '{name}' bir yazı değil. 'rehber evaluate {name}' yazın."
        raise CallError(message)
    result = answering.result(one(source, answering.say))
    return FORMS[form](answering.calculator, result), [*_remarks(result, answering)]


def _remarks(result: Result, answering: Answering) -> list[str]:
    titles = {q.id: q.title for q in answering.calculator.spec.questions}
    mistakes = [
        f"{titles.get(each['question'], each['question'])}: {each['text']}"
        for each in result["mistakes"]
    ]
    missing = ", ".join(titles[name] for name in result["missing"])
    gaps = [f"{result['title']} {missing}"] if missing else []
    return [*mistakes, *gaps, *(each["text"] for each in result["warnings"])]
