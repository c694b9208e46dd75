"""The files that may be edited, read and written whole: nothing outside `content/`."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interactive.kinds import kinds
from macros.content.catalogue import language_of
from macros.content.files.file_names import is_passed_over, is_slug
from macros.content.files.spec_tables import (
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
)
from macros.content.files.whole_files import write_whole
from macros.content.loader import WORDING
from macros.content.models import FILES, FOLDERS
from macros.content.models.wording import wording
from macros.content.raw_text import unsaved
from macros.content.yaml_reader import YamlFile, read_yaml

BOM = b"\xef\xbb\xbf"
# What an officer comes for stands first.
IN_ORDER = (
    "units", "questions", "holidays", "leave", "parameters", "checklists",
    "guidelines", "letters", "calculators", "pages", "sources",
)  # fmt: skip
SINGLE = (*FILES, WORDING, PROCESS, LETTERS)


class StaleError(Exception):
    """The file has changed on the disk since it was shown."""


@dataclass(frozen=True, slots=True)
class EditedFile:
    """A file as it lies on the disk."""

    root: Path
    name: str
    """Its path below `content/` without ending: `units/arts`."""
    data: bytes

    @property
    def path(self) -> Path:
        """Return where it lies."""
        return self.root / "content" / f"{self.name}.yml"

    @property
    def folder(self) -> str:
        """Return its folder below `content/`; of a single file, its own name."""
        return self.name.partition("/")[0]

    @property
    def digest(self) -> str:
        """Return what tells this state of the file from any other."""
        return digest(self.data)

    @property
    def text(self) -> str:
        """Return its text, with its own line ends."""
        return self.data.removeprefix(BOM).decode("utf-8", "replace")

    def encoded(self, text: str) -> bytes:
        """Return the bytes of a new text, begun as the file was."""
        return (BOM if self.data.startswith(BOM) else b"") + text.encode()

    def read(self, text: str | None = None) -> YamlFile:
        """Return data and lines of the file, or of another text in its passage."""
        data = self.data if text is None else self.encoded(text)
        with unsaved({self.path: data}):
            return read_yaml(self.path, self.root, may_be_empty=True)

    def table(self, data: Any) -> type | None:  # noqa: ANN401 - what a file holds
        """Return the table by which the file is read, None if it names no kind."""
        if self.folder in FOLDERS or self.name in FILES:
            return FOLDERS.get(self.folder) or FILES[self.name]
        if self.name == WORDING:
            return wording(language_of(self.root))
        if self.name == LETTERS:
            return SHARED_LETTERS
        kind = data.get("kind") if isinstance(data, dict) else None
        spec: type | None = kinds()[kind].Spec if kind in kinds() else None
        return spec


def digest(data: bytes) -> str:
    """Return a short name of some bytes."""
    return hashlib.sha256(data).hexdigest()[:16]


def file_names(root: Path) -> Iterator[str]:
    """Yield the name of every file that may be edited."""
    content = root / "content"
    for folder in (*IN_ORDER, *(f for f in FOLDERS if f not in IN_ORDER)):
        for path in sorted((content / folder).glob("*.yml")):
            if is_slug(path.stem) and not is_passed_over(path.name):
                yield f"{folder}/{path.stem}"
    yield from (name for name in SINGLE if (content / f"{name}.yml").is_file())


def edited_file(root: Path, name: str) -> EditedFile | None:
    """Return a file by its name; None if there is none that may be edited."""
    if name not in file_names(root):
        return None
    content, path = (root / "content").resolve(), root / "content" / f"{name}.yml"
    # A link may lead anywhere.
    if not path.resolve().is_relative_to(content):
        return None
    return EditedFile(root, name, path.read_bytes())


def write(file: EditedFile, data: bytes) -> None:
    """Replace a file whole, or not at all; raise StaleError if it is another by now."""

    def require_same() -> None:
        if file.path.read_bytes() != file.data:
            raise StaleError(file.name)

    write_whole(file.path, data, before=require_same)


# Former and present bytes of what was saved, the last at the end.
type Saves = list[tuple[EditedFile, bytes]]


def undo(saves: Saves) -> EditedFile:
    """Put back what stood before the last save; raise StaleError if it cannot be."""
    former, data = saves[-1]
    write(EditedFile(former.root, former.name, data), former.data)
    saves.pop()
    return former
