"""Typst in a process of its own, which gives its memory back when it ends.

Typst keeps what it has laid out, in case the next document is like it; two handbooks
in one process hold half as much again as one. Run as a script, this file is that
process: a line of JSON in, a line out. It imports nothing of ours.
"""

import base64
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Self

TEMPLATES = Path(__file__).parent / "templates"
ENOUGH = 250_000
"""Letters of documents after which a process is let go: less than one handbook."""


class RefusedError(Exception):
    """Typst's own message."""


class Typesetter:
    """Makes PDFs with one typeface; a context, so that no process is left behind."""

    def __init__(self, fonts: Path) -> None:
        """Take the folder of the typeface."""
        self.fonts, self.letters = fonts, 0
        self.process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._end()

    def pdf(self, template: str, document: str, when: datetime) -> bytes:
        """Return a PDF/UA-1 made of a template and a document.

        Raises RefusedError if Typst has anything against it, be it a warning.
        """
        job = {
            "template": str(TEMPLATES / f"{template}.typ"),
            "document": document,
            "when": int(when.timestamp()),
            "fonts": str(self.fonts),
        }
        answer = self._ask(json.dumps(job))
        self.letters += len(document)
        if self.letters > ENOUGH:
            self._end()
        if "error" in answer:
            raise RefusedError(answer["error"])
        return base64.b64decode(answer["pdf"])

    def pictures(self, template: str, document: str) -> list[bytes]:
        """Return every page of a document as a PNG, two pixels a point."""
        job = {
            "template": str(TEMPLATES / f"{template}.typ"),
            "document": document,
            "fonts": str(self.fonts),
        }
        answer = self._ask(json.dumps(job))
        if "error" in answer:
            raise RefusedError(answer["error"])
        return [base64.b64decode(picture) for picture in answer["pictures"]]

    def _ask(self, line: str) -> dict[str, Any]:
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, "-I", __file__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env={**os.environ, "MALLOC_ARENA_MAX": "1"},  # glibc: hold less
            )
        into, out = self.process.stdin, self.process.stdout
        if into is None or out is None:
            raise RefusedError("no pipe")
        into.write(line + "\n")
        into.flush()
        answer: dict[str, Any] = json.loads(out.readline() or '{"error": "typst"}')
        return answer

    def _end(self) -> None:
        if self.process is not None:
            self.process.communicate()
        self.process, self.letters = None, 0


def _answer(job: dict[str, Any]) -> dict[str, Any]:
    import typst  # noqa: PLC0415 - whoever only asks need not load it

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[job["fonts"]],
    )
    into: dict[str, Any] = {"format": "png", "ppi": 144}
    if "when" in job:
        into = {"format": "pdf", "pdf_standards": "ua-1", "timestamp": job["when"]}
    try:
        made, warnings = typst.compile_with_warnings(
            job["template"],
            font_paths=fonts,
            sys_inputs={"document": job["document"]},
            **into,
        )
    except typst.TypstError as error:
        return {"error": error.message}
    if warnings:
        return {"error": "; ".join(warning.message for warning in warnings)}
    if "when" in job:
        return {"pdf": base64.b64encode(made).decode()}
    pages = made if isinstance(made, list) else [made]
    return {"pictures": [base64.b64encode(page).decode() for page in pages]}


if __name__ == "__main__":
    answers = sys.stdout
    for asked in sys.stdin:
        answers.write(json.dumps(_answer(json.loads(asked))) + "\n")
        answers.flush()
