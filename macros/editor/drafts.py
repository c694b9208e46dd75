"""The content as it would be if a change were saved; the disk is not touched."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import RLock

from macros.checks import check_content
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.raw_text import unsaved
from macros.editor.files import EditedFile, digest
from macros.handbook.clock import today
from macros.handbook.edition import Edition

MOST_DRAFTS = 12
type Printed = dict[str, bytes]


@dataclass
class Draft:
    """One state of the content, read and checked."""

    name: str
    """It stands in addresses: a digest of what is unsaved and of the disk."""
    texts: Mapping[Path, bytes]
    content: Content | None
    problems: list[Problem]
    pages: dict[str, str] = field(default_factory=dict)
    """Rendered pages by address."""
    printed: Printed = field(default_factory=dict)

    @cached_property
    def as_of(self) -> date:
        """Return the day that its pages are for."""
        return today(self.sound.site.time_zone)

    @property
    def sound(self) -> Content:
        """Return the content of a draft that could be read."""
        if self.content is None:
            raise ValueError(self.name)
        return self.content

    @cached_property
    def edition(self) -> Edition:
        """Return the edition on which its pages stand."""
        return Edition(self.sound, self.as_of)


class Drafts:
    """The drafts of one handbook; the ones that were asked for last are kept."""

    def __init__(self, root: Path) -> None:
        self.root, self.lock = root, RLock()
        """What is read, rendered and printed at a time is one draft."""
        self._drafts: OrderedDict[str, Draft] = OrderedDict()

    def saved(self) -> Draft:
        """Return the content as it lies on the disk."""
        return self._draft({})

    def of(self, file: EditedFile, data: bytes) -> Draft:
        """Return the content with other bytes in place of a file."""
        return self._draft({} if data == file.data else {file.path: data})

    def get(self, name: str) -> Draft | None:
        """Return a draft by its name, if it is still known."""
        with self.lock:
            return self._drafts.get(name)

    def _draft(self, texts: Mapping[Path, bytes]) -> Draft:
        with self.lock:
            name = self._name(texts)
            draft = self._drafts.get(name)
            if draft is None:
                with unsaved(texts):
                    # What is proven over all answers, the build proves.
                    read = check_content(self.root, quickly=True)
                draft = Draft(name, texts, *read)
                self._drafts[name] = draft
            self._drafts.move_to_end(name)
            while len(self._drafts) > MOST_DRAFTS:
                self._drafts.popitem(last=False)
            return draft

    def _name(self, texts: Mapping[Path, bytes]) -> str:
        states = [
            f"{path}:{status.st_mtime_ns}:{status.st_size}"
            for path in sorted((self.root / "content").rglob("*.yml"))
            if (status := path.stat())
        ]
        new = (f"{path}:{digest(data)}" for path, data in sorted(texts.items()))
        return digest("\n".join([*states, *new]).encode())
