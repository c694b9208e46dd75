"""A blank petition: its words, and a place for each answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from interactive import engine
from macros.calculators.document import document
from macros.content.loader import Content
from macros.pdf.inline import Block, text

# In millimetres: the least places of a day, of a text, and of a chosen word.
DAY, TEXT, CHOICE, WHOLE = 32, 62, (30, 95), 160
# Beside each other at the right: a name and a surname.
NAME = 45
PER_LETTER = 1.9
# An answer of so many letters is more than a line written by hand; a name is not.
SENTENCES = 300
# Longer lists of words stand on the leaf that the reader keeps.
LONGEST_CAPTION = 75


@dataclass(frozen=True, slots=True)
class Petition:
    """A petition before any answer."""

    calculator: Any
    blocks: list[Block]
    """Its blocks; each line is a list of words and places."""
    long_lists: Mapping[str, list[str]]
    """Words to choose from that have no room below their place, by its title."""


def blank_petition(
    content: Content, slug: str, as_of: date, capitals: Callable[[str], str]
) -> Petition:
    """Return a petition with the name of a form field at each place."""
    calculator: Any = engine.load(document(content, slug, as_of))
    fields = _BlankFields(slug, dict(calculator.spec.fallbacks), capitals)
    blocks = [fields.block(each) for each in calculator.blank()]
    return Petition(calculator, blocks, fields.long_lists)


@dataclass
class _BlankFields:
    """Makes the fields of a blank petition."""

    slug: str
    fallbacks: Mapping[str, str]
    capitals: Callable[[str], str]
    names: set[str] = field(default_factory=set)
    long_lists: dict[str, list[str]] = field(default_factory=dict)

    def block(self, block: Block) -> Block:
        """Return a block of the petition for the template."""
        lines = [[*self._line(line, block)] for line in block["lines"]]
        return {**block, "lines": lines}

    def _line(self, line: Sequence[Block], block: Block) -> Iterator[Block]:
        sentence = "".join(p.get("text", "…") for p in line if "if" not in p)
        before = ""
        for part in line:
            if "if" in part:
                yield self._named("cumle", sentence) | {"if": True}
            elif "text" in part:
                before = part["text"]
                yield text(self._cased(before, block))
            elif part["field"] in self.fallbacks:
                yield text(self._cased(self.fallbacks[part["field"]], block))
            else:
                yield self._field(part, block, is_named=before.rstrip().endswith(":"))
                before = ""

    def _cased(self, words: str, block: Block) -> str:
        return self.capitals(words) if block.get("capitals") else words

    def _field(self, part: Block, block: Block, *, is_named: bool) -> Block:
        options = [self._cased(each, block) for each in part["options"]]
        caption = " / ".join(options) or ("" if is_named else part["title"])
        if len(caption) > LONGEST_CAPTION:
            self.long_lists[part["title"]] = options
            caption = part["title"]
        is_long = part["multiline"] or part["longest"] >= SENTENCES
        lines = 3 if is_long else 1
        width = WHOLE if lines > 1 else _width(part["type"], options)
        description = ": ".join(filter(None, [part["title"], " / ".join(options)]))
        return self._named(part["field"], description) | {
            "caption": caption or None,
            "lines": lines,
            "width": min(width, NAME) if block["align"] == "right" else width,
        }

    def _named(self, item: str, description: str) -> Block:
        """Return a new field; one question may have several places.

        It offers no list to choose from: PDFium would print its button, too.
        """
        start = f"{self.slug}.{item}_"
        number = sum(name.startswith(start) for name in self.names)
        name = f"{start}{number + 1}"
        self.names.add(name)
        return {"id": name, "description": description}


def _width(question_type: str, options: Iterable[str]) -> float:
    """Return the least width of a place in millimetres."""
    if longest := max(map(len, options), default=0):
        least, most = CHOICE
        return max(least, min(most, longest * PER_LETTER + 6))
    return DAY if question_type == "date" else TEXT
