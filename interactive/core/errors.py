"""Errors of a calculator's description, which the build should have stopped."""

from typing import Any

Path = tuple[str | int, ...]


class SpecError(Exception):
    """A calculator's description is wrong at `path`; `code` names the problem.

    `details` fill the placeholders of the checker's sentence for that code. A reader
    can never cause it: in a browser it means the build let something through.
    """

    def __init__(self, code: str, path: Path = (), **details: Any) -> None:  # noqa: ANN401
        super().__init__(f"{'.'.join(map(str, path))}: {code} {details}")
        self.code = code
        self.path = path
        self.details = details

    def below(self, *path: str | int) -> "SpecError":
        """Return the same error with `path` in front of its own."""
        return SpecError(self.code, (*path, *self.path), **self.details)
