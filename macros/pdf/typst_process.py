"""Typst in a process of its own, which returns its memory when it ends.

Typst caches layouts for the next document: two handbooks in one process take half as
much memory again as one. Run as a script, this file is that process: a line of JSON
in, a line of JSON out. So it imports nothing from this project.
"""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Self

TEMPLATES = Path(__file__).parent / "templates"
# Letters of documents after which a process ends: fewer than one handbook has.
MAX_LETTERS = 250_000


class TypstError(Exception):
    """Typst refused a document; carries its message."""


class Typesetter:
    """Makes PDFs with one typeface; a context manager, so that its process ends."""

    def __init__(self, fonts: Path) -> None:
        self.fonts, self.letters = fonts, 0
        self.process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def pdf(self, template: str, document: str, timestamp: datetime) -> bytes:
        """Return the PDF/UA-1 of a document.

        Raises TypstError on any error or warning.
        """
        [made] = self._make(template, document, int(timestamp.timestamp()))
        return made

    def pictures(self, template: str, document: str) -> list[bytes]:
        """Return every page of a document as a PNG, two pixels per point."""
        return self._make(template, document, None)

    def _make(self, template: str, document: str, timestamp: int | None) -> list[bytes]:
        answer = self._send(
            {
                "template": str(TEMPLATES / f"{template}.typ"),
                "document": document,
                "timestamp": timestamp,
                "fonts": str(self.fonts),
            }
        )
        self.letters += len(document)
        if self.letters > MAX_LETTERS:
            self._end()
        if "error" in answer:
            raise TypstError(answer["error"])
        return [base64.b64decode(made) for made in answer["made"]]

    def _send(self, job: Mapping[str, Any]) -> dict[str, Any]:
        if self.process is None:
            self.process = subprocess.Popen(
                # -I: neither this folder nor PYTHONPATH may shadow a module.
                [sys.executable, "-I", __file__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env={**os.environ, "MALLOC_ARENA_MAX": "1"},  # glibc: hold less
            )
        stdin, stdout = self.process.stdin, self.process.stdout
        if stdin is None or stdout is None:
            raise TypstError("no pipe")
        stdin.write(json.dumps(job) + "\n")
        stdin.flush()
        # No line means that the process has ended.
        line = stdout.readline()
        answer: dict[str, Any] = json.loads(line or '{"error": "Typst ended"}')
        return answer

    def _end(self) -> None:
        if self.process is not None:
            self.process.communicate()
        self.process, self.letters = None, 0


def _answer(job: dict[str, Any]) -> dict[str, Any]:
    import typst  # noqa: PLC0415 - only the process needs it

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[job["fonts"]],
    )
    output: dict[str, Any] = {"format": "png", "ppi": 144}
    if job["timestamp"] is not None:
        timestamp = job["timestamp"]
        output = {"format": "pdf", "pdf_standards": "ua-1", "timestamp": timestamp}
    try:
        compiled, warnings = typst.compile_with_warnings(
            job["template"],
            font_paths=fonts,
            sys_inputs={"document": job["document"]},
            **output,
        )
    except typst.TypstError as error:
        return {"error": error.message}
    # Such as an unknown typeface, which another one would replace.
    if warnings:
        return {"error": "; ".join(warning.message for warning in warnings)}
    # A PDF comes without a list, and so does a single page.
    made = compiled if isinstance(compiled, list) else [compiled]
    return {"made": [base64.b64encode(each).decode() for each in made]}


if __name__ == "__main__":
    answers = sys.stdout
    for line in sys.stdin:
        answers.write(json.dumps(_answer(json.loads(line))) + "\n")
        answers.flush()
