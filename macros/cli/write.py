"""`rehber write`: a letter from answers, as text, as a page fragment or on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from interactive.core.markup import to_html
from interactive.kinds import Calculator
from macros.cli.answering import Answering
from macros.cli.commands import HTML, PDF, TEXT
from macros.cli.evaluate import one
from macros.cli.versions import mend_first
from macros.content.checker import say
from macros.content.files.spec_tables import LETTER
from macros.content.loader import load_content
from macros.content.problems import CallError
from macros.handbook.edition import Edition
from macros.handbook.typeface import has_letter
from macros.pdf.build import pdf_of, typeface
from macros.pdf.problems import PdfError
from macros.pdf.sheets.letters import filled_letter
from macros.pdf.typst_process import Typesetter

Result = Mapping[str, Any]
# Letters that a message names; more are a text in another script.
MOST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that answers have made, and the handbook that it is from."""

    root: Path
    calculator: Calculator
    today: date
    result: Result

    def text(self) -> bytes:
        """Return what is copied or mailed."""
        return f"{self.result['text']}\n".encode()

    def html(self) -> bytes:
        """Return the fragment that its page shows."""
        return f"{to_html(self.calculator.present(self.result), str)}\n".encode()

    def pdf(self) -> bytes:
        """Return the sheet to sign; raise CallError if it cannot be printed."""
        text = self.result["text"]
        if missing := [each for each in dict.fromkeys(text) if not has_letter(each)]:
            letters = "', '".join(missing[:MOST_LETTERS])
            raise CallError(say("calls.no_letters", letters=letters))
        content, problems = load_content(self.root)
        if content is None:
            raise mend_first(problems)
        document = filled_letter(Edition(content, self.today), self.result)
        try:
            with Typesetter(typeface()) as typesetter:
                return pdf_of(document, content, typesetter)
        except PdfError as error:
            raise CallError(str(error)) from None


FORMS: dict[str, Callable[[Letter], bytes]] = {
    TEXT: Letter.text,
    HTML: Letter.html,
    PDF: Letter.pdf,
}


def write(
    root: Path, name: str, source: str, today: date | None, form: str
) -> tuple[bytes, list[str]]:
    """Return a letter in one of `FORMS`, and what its reader should know.

    These are mistakes in the answers, what is missing, and what does not go together.
    Raise CallError if nothing of that name is a letter.
    """
    answering = Answering(root, name, today)
    if answering.calculator.spec.kind != LETTER:
        message = say("calls.no_letter", name=name)
        raise CallError(message)
    result = answering.result(one(source, answering.say))
    letter = Letter(root, answering.calculator, answering.today, result)
    return FORMS[form](letter), _remarks(result, answering)


def _remarks(result: Result, answering: Answering) -> list[str]:
    titles = {q.id: q.title for q in answering.calculator.spec.questions}
    mistakes = [
        f"{titles.get(each['question'], each['question'])}: {each['text']}"
        for each in result["mistakes"]
    ]
    missing = ", ".join(titles[name] for name in result["missing"])
    gaps = [f"{result['title']} {missing}"] if missing else []
    return [*mistakes, *gaps, *(each["text"] for each in result["warnings"])]
