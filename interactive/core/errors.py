"""What goes wrong on our side: a calculator that the build should have stopped."""

from typing import Any

Path = tuple[str | int, ...]


class SpecError(Exception):
    """A calculator's description is wrong at `path`; `code` names the problem.

    `details` fill the sentence that the checker prints for that code. In a
    browser this is never the reader's mistake: the build let something through.
    """

    def __init__(self, code: str, path: Path = (), **details: Any) -> None:  # noqa: ANN401
        super().__init__(f"{'.'.join(map(str, path))}: {code} {details}")
        self.code = code
        self.path = path
        self.details = details

    def below(self, *path: str | int) -> "SpecError":
        """Return the same problem, seen from further outside."""
        return SpecError(self.code, (*path, *self.path), **self.details)
