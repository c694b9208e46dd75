"""The printed handbook: Typst lays it out, a short pass makes its boxes real."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.routes import (
    BOOKLET_PDF,
    CALCULATORS,
    CHAPTERS,
    CHECKLISTS,
    HANDBOOK_PDF,
    LARGE_PRINT_PDF,
    pdf,
)
from macros.pdf.documents import BOOKLET, DESK, LARGE, Press, Printed
from macros.pdf.imposition import impose
from macros.pdf.page_references import settled
from macros.pdf.postprocess import finish
from macros.pdf.problems import PdfError, problems_of
from macros.pdf.typst_process import RefusedError, Typesetter

FACES = ("Regular", "It", "Semibold", "Bold")
"""The cuts of the typeface that the templates use."""


def write_pdfs(
    content: Content, as_of: date, target: Path, only: Iterable[str] = ()
) -> Iterator[Path]:
    """Write the printed documents below `target`; yield each file when it stands.

    `only` names the addresses to write; every document is written without it.
    Raises PdfError with what the editor must mend.
    """
    wanted = frozenset(only)
    with Typesetter(typeface(content.root)) as typesetter:
        for address, document in documents(Press(content, as_of)).items():
            if not wanted or address in wanted:
                path = target / address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(made(document(), content, typesetter))
                yield path


def documents(press: Press) -> dict[str, Callable[[], Printed]]:
    """Return what makes each document, by its address below the site's root."""
    content = press.content
    chapters = {
        pdf(f"{CHAPTERS}{s}/"): partial(press.chapter, s) for s in content.guidelines
    }
    lists = {
        pdf(f"{CHECKLISTS}{s}/"): partial(press.checklist, s)
        for s in content.checklists
    }
    calculators = {
        pdf(f"{CALCULATORS}{s}/"): partial(press.calculator, s)
        for s in content.calculators
    }
    return {
        HANDBOOK_PDF: partial(press.handbook, DESK),
        LARGE_PRINT_PDF: partial(press.handbook, LARGE),
        BOOKLET_PDF: partial(press.handbook, BOOKLET),
        **chapters,
        **lists,
        **calculators,
    }


def made(printed: Printed, content: Content, typesetter: Typesetter) -> bytes:
    """Return the finished PDF of one document."""
    pdf = lay_out(printed, content, typesetter)
    if printed.booklet:
        return impose(pdf)
    return finish(pdf, printed.boxes, printed.targets, content.words)


def lay_out(printed: Printed, content: Content, typesetter: Typesetter) -> bytes:
    """Return what Typst makes of a document: tagged, but nothing to fill in."""
    when = stamp(printed.dated)

    def typeset(data: dict[str, Any]) -> bytes:
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        return typesetter.pdf("handbook", text, when)

    try:
        return settled(printed.data, typeset)
    except RefusedError as error:
        prints = partial(has_letter, typesetter)
        raise PdfError(problems_of(str(error), content, prints)) from None


def stamp(dated: date) -> datetime:
    """Return the time that a PDF carries: the build's if it is set, or the content's.

    The same content gives the same bytes on any day.
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(dated, time(), UTC)


def has_letter(typesetter: Typesetter, letter: str) -> bool:
    """Return whether the typeface has a letter."""
    try:
        typesetter.pdf("letter", letter, datetime.fromtimestamp(0, UTC))
    except RefusedError:
        return False
    return True


def typeface(root: Path) -> Path:
    """Return the folder of the typeface; no other one is used, whatever is there."""
    folder = root / "node_modules" / "source-sans" / "TTF"
    names = [f"SourceSans3-{face}.ttf" for face in FACES]
    missing = [name for name in names if not (folder / name).exists()]
    if missing:
        message = f"Yazı tipi yok: {', '.join(missing)}. 'make setup' çalıştırın."
        raise PdfError([Problem("package.json", 1, message)])
    return folder
