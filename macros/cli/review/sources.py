"""From a changed sentence back to the file and the line in which it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.cli.review.alignment import Change
from macros.cli.review.blocks import NAME, Block, text_block
from macros.cli.review.edits import Edit, edits, plain
from macros.cli.review.side import Side
from macros.content.yaml_reader import KeyPath
from macros.handbook.inline_markup import fill, parse, words
from macros.handbook.links import pages_of
from macros.handbook.routes import PAGE_FOLDERS

SEARCH = "search"
# A sentence is written where this much of what is shown stands.
MOST_OF = 0.5


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is written; `edit` is what was changed there, if anything was."""

    file: str
    name: str
    line: int
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the content, as pages show it."""

    shown: str
    file: str
    path: KeyPath


class Sources:
    """Knows where what two versions show is written."""

    def __init__(self, before: Side, after: Side) -> None:
        self.before, self.after = before, after
        self.edits = [*edits(before.content, after.content)]
        self.page_files = {
            side.edition.links.address(link): _file_of(link)
            for side in (before, after)
            for link, _ in pages_of(side.content)
        }
        """The file of each page that has one, by the page's address."""
        self._known: dict[object, Source | None] = {}
        self._shown = [
            (edit, shown(edit.before, before), shown(edit.after, after))
            for edit in self.edits
        ]

    def of(self, change: Change) -> Source | None:
        """Return where a change was made, or else where its sentence is written."""
        if change.content not in self._known:
            self._known[change.content] = self._of(change)
        return self._known[change.content]

    def _of(self, change: Change) -> Source | None:
        best, length = None, 0
        for edit, former, later in self._shown:
            size = max(_held(former, change.before), _held(later, change.after))
            if size > length:
                best, length = edit, size
        if best:
            at = best.lines[1] or best.lines[0] or 1
            return Source(best.file, best.name, at, best)
        return self._written(change)

    def _written(self, change: Change) -> Source | None:
        """Return where an unchanged text stands that shows something else now."""
        side = self.after if change.after.tokens else self.before
        block = change.after if change.after.tokens else change.before
        best = max(
            self._texts[side is self.after],
            key=lambda text: _held(text.shown, block),
            default=None,
        )
        if best is None or _held(best.shown, block) < MOST_OF * len(block.words):
            return None
        problem = side.content.files[best.file].problem(best.path, "")
        return Source(best.file, problem.file, problem.line)

    @cached_property
    def _texts(self) -> tuple[list[_Text], list[_Text]]:
        return [*texts(self.before)], [*texts(self.after)]


def _file_of(link: str) -> str:
    scheme, _, slug = link.partition(":")
    return f"{PAGE_FOLDERS[scheme]}/{slug}"


def _held(text: str, block: Block) -> int:
    """Return how long a text is that a block shows, 0 if it does not show it.

    A single word may stand anywhere; it is one that is the whole block.
    """
    if not text or (NAME.fullmatch(text) and text != block.words):
        return 0
    return len(text) if text in block.words else 0


def shown(text: str | None, side: Side) -> str:
    """Return a text of the content as pages show it, without its markup."""
    if text is None:
        return ""
    return text_block(fill(words(parse(text)), side.edition.numbers)).words


def texts(side: Side) -> Iterator[_Text]:
    """Yield every text of a version."""
    for file, model in side.content.models():
        # What the search alone knows is shown nowhere.
        if file in side.content.files and file != SEARCH:
            for path, text in _strings(plain(model), ()):
                yield _Text(shown(text, side), file, path)


def _strings(data: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        items = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in items:
            yield from _strings(value, (*path, key))
