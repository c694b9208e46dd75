"""The first page: everything that can be changed, what is changed most often first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.editor.files import SINGLE, edited_file, file_names
from macros.editor.form import title_of


@dataclass(frozen=True, slots=True)
class Group:
    """The files of one folder, or those that stand alone."""

    title: str
    files: list[tuple[str, str]]
    """Name and title of each."""


def groups(root: Path, word: Callable[[str], str]) -> Iterator[Group]:
    """Yield the files that may be changed, in the order in which officers need them."""
    by_folder: dict[str, list[tuple[str, str]]] = {}
    for name in file_names(root):
        folder = "single" if name in SINGLE else name.partition("/")[0]
        by_folder.setdefault(folder, []).append((name, file_title(root, name, word)))
    for folder, files in by_folder.items():
        yield Group(word(f"edit_kind_{folder}"), files)


def file_title(root: Path, name: str, word: Callable[[str], str]) -> str:
    """Return what an officer calls a file."""
    if name in SINGLE:
        return word(f"edit_file_{name}")
    file = edited_file(root, name)
    data = file.read().data if file else None
    title = title_of(data) if isinstance(data, dict) and "title" in data else ""
    return title or name.partition("/")[2]
