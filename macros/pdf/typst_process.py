"""Typst in a process of its own, which returns its memory when it ends.

Typst caches layouts for the next one. That makes the second layout of a document quick,
but two handbooks in one process take half as much memory again as one. Run as a script,
this file is that process: a line of JSON in, a line of JSON out; the templates, their
data and what is made of them are files of one folder. So it imports nothing from this
project.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
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
        self._files = tempfile.TemporaryDirectory(prefix="rehber-")
        self.folder = Path(self._files.name)

    def __enter__(self) -> Self:
        # Typst keeps what it has read of a file as long as this stays the same.
        shutil.copytree(TEMPLATES, self.folder, dirs_exist_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        self._files.cleanup()

    def pdf(
        self, template: str, document: Data, numbers: Data, timestamp: datetime
    ) -> bytes:
        """Return the PDF/UA-1 of a document.

        `numbers` may change from one layout of it to the next.
        Raises TypstError on any error or warning.
        """
        (self.folder / "numbers.json").write_text(json_text(numbers), "utf-8")
        [made] = self._make(template, document, int(timestamp.timestamp()))
        return made

    def pictures(self, template: str, document: Data) -> list[bytes]:
        """Return every page of a document as a PNG, two pixels per point."""
        return self._make(template, document, None)

    def _make(
        self, template: str, document: Data, timestamp: int | None
    ) -> list[bytes]:
        self._begin(json_text(document))
        answer = self._send({"main": f"{template}.typ", "timestamp": timestamp})
        if "error" in answer:
            raise TypstError(answer["error"])
        return [(self.folder / name).read_bytes() for name in answer["made"]]

    def _begin(self, document: str) -> None:
        """End a process that has laid out enough, unless it knows this document."""
        if document != self.document:
            if self.letters > MAX_LETTERS:
                self._end()
            (self.folder / "document.json").write_text(document, "utf-8")
            self.letters += len(document)
            self.document = document

    def _send(self, job: Mapping[str, Any]) -> dict[str, Any]:
        if self.process is None:
            self.process = subprocess.Popen(
                # -I: neither this folder nor PYTHONPATH may shadow a module.
                [sys.executable, "-I", __file__, str(self.folder), str(self.fonts)],
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


def json_text(data: Data) -> str:
    """Return data as JSON; sorted, so that the same data gives the same bytes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


class _Compiler:
    """Typst with its caches."""

    def __init__(self, folder: Path, fonts: str) -> None:
        import typst  # noqa: PLC0415 - only the process needs it

        self.typst: Any = typst
        self.folder = folder
        typefaces = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[fonts],
        )
        # Inputs as files: `sys.inputs` are part of the library, and with another
        # library Typst takes nothing from its caches.
        self.compiler = typst.Compiler(root=folder, font_paths=typefaces)

    def answer(self, job: dict[str, Any]) -> dict[str, Any]:
        """Return the names of the files that a job makes, or the error in it."""
        output: dict[str, Any] = {"format": "png", "ppi": 144}
        if job["timestamp"] is not None:
            timestamp = job["timestamp"]
            output = {"format": "pdf", "pdf_standards": "ua-1", "timestamp": timestamp}
        compiled: Any
        try:
            compiled, warnings = self.compiler.compile_with_warnings(
                self.folder / job["main"], **output
            )
        except self.typst.TypstError as error:
            return {"error": error.message}
        # Such as an unknown typeface, which another one would replace.
        if warnings:
            return {"error": "; ".join(warning.message for warning in warnings)}
        # A PDF comes without a list, and so does a single page.
        made = compiled if isinstance(compiled, list) else [compiled]
        names = [f"made-{number}" for number in range(len(made))]
        for name, each in zip(names, made, strict=True):
            (self.folder / name).write_bytes(each)
        return {"made": names}


if __name__ == "__main__":
    answers, compiler = sys.stdout, _Compiler(Path(sys.argv[1]), sys.argv[2])
    for line in sys.stdin:
        answers.write(json.dumps(compiler.answer(json.loads(line))) + "\n")
        answers.flush()
