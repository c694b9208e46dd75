"""What the typeface of print can show: its letters, and how wide a word is."""

import unicodedata
from functools import cache

from fontTools.ttLib import TTFont

from macros.content.files.project import PROJECT

FILES = PROJECT / "node_modules" / "source-sans" / "TTF"
# The styles that the printed documents use.
STYLES = ("Regular", "It", "Semibold", "Bold")
# The narrowest line of any printed document, in the height of its letters.
NARROWEST_LINE = 21.9
# Spaces, and what joins letters, need no shape.
SHAPELESS = frozenset({"Zs", "Cf", "Cc"})
VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def missing_files() -> list[str]:
    """Return the names of the typeface's files that are not in its folder."""
    names = (f"SourceSans3-{style}.ttf" for style in STYLES)
    return [name for name in names if not (FILES / name).exists()]


@cache
def _fonts() -> tuple[TTFont, ...]:
    return tuple(TTFont(FILES / f"SourceSans3-{s}.ttf", lazy=True) for s in STYLES)


@cache
def _letters() -> frozenset[int]:
    """Return the codes of the letters that every style has."""
    return frozenset.intersection(*(frozenset(f.getBestCmap()) for f in _fonts()))


def has_letter(letter: str) -> bool:
    """Return whether a letter can be printed, or needs no shape."""
    return (
        letter.isascii()
        or ord(letter) in _letters()
        or ord(letter) in VARIATION_SELECTORS
        or unicodedata.category(letter) in SHAPELESS
    )


def width_of(word: str) -> float:
    """Return how wide a word is, in the height of its letters."""
    regular = _fonts()[0]
    names, widths = regular.getBestCmap(), regular["hmtx"]
    known = (names[ord(letter)] for letter in word if ord(letter) in names)
    height: int = regular["head"].unitsPerEm
    return sum(int(widths[name][0]) for name in known) / height
