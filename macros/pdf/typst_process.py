"""Typst in a process of its own, which returns its memory when it ends.

Typst caches layouts for the next one. That makes the second layout of a document quick,
but two handbooks in one process take half as much memory again as one. Run as a script,
this file is that process: a line of JSON in, a line of JSON out. So it imports nothing
from this project.
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

Data = Mapping[str, Any]

TEMPLATES = Path(__file__).parent / "templates"
# Letters of documents after which a process takes no other: less than one handbook.
MAX_LETTERS = 250_000


class TypstError(Exception):
    """Typst refused a document; carries its message."""


class Typesetter:
    """Makes PDFs with one typeface; a context manager, so that its process ends."""

    def __init__(self, fonts: Path) -> None:
        self.fonts, self.document, self.letters = fonts, "", 0
        self.process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def pdf(
        self, template: str, document: Data, numbers: Data, timestamp: datetime
    ) -> bytes:
        """Return the PDF/UA-1 of a document.

        `numbers` may change from one layout of it to the next.
        Raises TypstError on any error or warning.
        """
        data = {"document": document, "numbers": numbers}
        [made] = self._make(template, data, int(timestamp.timestamp()))
        return made

    def pictures(self, template: str, document: Data) -> list[bytes]:
        """Return every page of a document as a PNG, two pixels per point."""
        return self._make(template, {"document": document}, None)

    def _make(
        self, template: str, data: Mapping[str, Data], timestamp: int | None
    ) -> list[bytes]:
        # Sorted, so that the same data gives the same bytes.
        texts = {
            f"{name}.json": json.dumps(each, ensure_ascii=False, sort_keys=True)
            for name, each in data.items()
        }
        self._begin(texts["document.json"])
        answer = self._send(
            {
                "templates": str(TEMPLATES),
                "main": f"{template}.typ",
                "data": texts,
                "timestamp": timestamp,
                "fonts": str(self.fonts),
            }
        )
        if "error" in answer:
            raise TypstError(answer["error"])
        return [base64.b64decode(made) for made in answer["made"]]

    def _begin(self, document: str) -> None:
        """End a process that has laid out enough, unless it knows this document."""
        if document != self.document:
            if self.letters > MAX_LETTERS:
                self._end()
            self.letters += len(document)
            self.document = document

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
        self.process, self.document, self.letters = None, "", 0


class _Compiler:
    """Typst with its caches."""

    def __init__(self) -> None:
        import typst  # noqa: PLC0415 - only the process needs it

        self.typst: Any = typst
        self.compiler: Any = None

    def answer(self, job: dict[str, Any]) -> dict[str, Any]:
        """Return what a job makes, or the error in it."""
        output: dict[str, Any] = {"format": "png", "ppi": 144}
        if job["timestamp"] is not None:
            timestamp = job["timestamp"]
            output = {"format": "pdf", "pdf_standards": "ua-1", "timestamp": timestamp}
        try:
            compiled, warnings = self._compile(job, output)
        except self.typst.TypstError as error:
            return {"error": error.message}
        # Such as an unknown typeface, which another one would replace.
        if warnings:
            return {"error": "; ".join(warning.message for warning in warnings)}
        # A PDF comes without a list, and so does a single page.
        made = compiled if isinstance(compiled, list) else [compiled]
        return {"made": [base64.b64encode(each).decode() for each in made]}

    def _compile(
        self, job: dict[str, Any], output: dict[str, Any]
    ) -> tuple[bytes | list[bytes], list[Any]]:
        # Inputs as files: `sys.inputs` are part of the library, and with another
        # library Typst takes nothing from its caches.
        templates = Path(job["templates"]).glob("*.typ")
        files = {path.name: path.read_bytes() for path in templates}
        files |= {name: text.encode() for name, text in job["data"].items()}
        files["main.typ"] = files.pop(job["main"])
        if self.compiler is None:
            fonts = self.typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[job["fonts"]],
            )
            self.compiler = self.typst.Compiler(files, font_paths=fonts)
        made: tuple[bytes | list[bytes], list[Any]]
        made = self.compiler.compile_with_warnings(files, **output)
        return made


if __name__ == "__main__":
    answers, compiler = sys.stdout, _Compiler()
    for line in sys.stdin:
        answers.write(json.dumps(compiler.answer(json.loads(line))) + "\n")
        answers.flush()
