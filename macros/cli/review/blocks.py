"""What a reader takes in at one go, and the words and signs of which it consists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Sign = Literal["", "link", "picture", "icon", "strong", "em", "field"]
WORD = re.compile(r"\w+|\s+|[^\w\s]")
SPACE = re.compile(r"\s+")
# They part or join letters, and have no shape.
SHAPELESS = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
EMPHASIS: Mapping[str, Sign] = {"strong": "strong", "b": "strong", "em": "em"}
# What stands between the cells of a row.
CELLS = " | "
# A name for a program, a number, a day: no words.
NAME = re.compile(r"[\w./:#~@-]*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a space or a sign of punctuation; or what stands behind the words."""

    text: str
    sign: Sign = ""


@dataclass(frozen=True)
class Block:
    """A paragraph, an item, a heading: what is read at one go."""

    tokens: tuple[Token, ...]
    layout: str = ""
    """Its element, and the classes by which it looks as it does."""
    heading: str = ""
    """The heading below which it stands."""

    @cached_property
    def words(self) -> str:
        """Return its text alone."""
        return "".join(token.text for token in self.tokens if not token.sign)

    @property
    def content(self) -> tuple[str, tuple[Token, ...]]:
        """Return what is equal where no reader notices a difference."""
        return self.layout, self.tokens


def tokens_of(text: str) -> Iterator[Token]:
    """Yield the words and signs of a text, its spaces made equal."""
    for word in WORD.findall(SPACE.sub(" ", text.translate(SHAPELESS))):
        yield Token(word)


def text_block(text: str, layout: str = "", heading: str = "") -> Block:
    """Return a block of words alone."""
    return Block((*tokens_of(text.strip()),), layout, heading)
