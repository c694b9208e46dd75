"""The words of links in a handbook's language: `chapter:applying`, `page:glossary`.

The code calls each scheme and each page of the site by one name, whatever the language.
What an editor writes becomes these names when a file is validated; what editors are
told has their own words again.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.content.field_texts import word

SCHEMES = (
    *("bolum", "liste", "hesap", "yazi", "terim", "madde"),
    *("belge", "birim", "sss", "sayfa", "ek"),
)
PAGE = "sayfa"

# What links call the pages of the site, with their type, in the order of the menu. In
# another language they are called as their address is.
PAGE_TYPES = {
    "rehber": "chapters",
    "kontrol-listeleri": "checklists",
    "hesaplayicilar": "calculators",
    "yolum": "my_path",
    "belgeler": "letters",
    "birimler": "units",
    "sik-sorulanlar": "questions",
    "sozluk": "glossary",
    "dizin": "az_index",
    "kaynaklar": "sources",
    "degisiklikler": "revisions",
    "yerlestirme": "embed_guide",
    "erisilebilirlik": "accessibility",
    "baska-cihaz": "carry",
    "gizlilik": "privacy",
    "cevrimdisi": "offline",
    "basili": "prints",
    "sinama": "verification",
}


@dataclass(frozen=True)
class LinkWords:
    """The words of one language."""

    schemes: Mapping[str, str]
    """Each name of a scheme, and how it is written."""
    pages: Mapping[str, str]
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile what finds a link: a text that is one, or the end of a Markdown's."""
        listed = "|".join(self.schemes.values())
        pattern = rf"(?:\A|(?<=\]\())({listed}):([^\s)]*)(?=\)|\Z)"
        object.__setattr__(self, "pattern", re.compile(pattern))

    @property
    def is_plain(self) -> bool:
        """Return whether links are written as the code calls them."""
        return all(key == each for key, each in {**self.schemes, **self.pages}.items())

    def named(self, text: str) -> str:
        """Return a text whose links have the names of the code."""
        return self.pattern.sub(self._named, text) if ":" in text else text

    def _named(self, match: re.Match[str]) -> str:
        scheme = _key_of(self.schemes, match[1])
        target = _key_of(self.pages, match[2]) if scheme == PAGE else match[2]
        return f"{scheme}:{target}"

    def written(self, link: str) -> str:
        """Return a link as an editor writes it."""
        scheme, colon, target = link.partition(":")
        if scheme == PAGE:
            target = self.pages.get(target, target)
        return f"{self.schemes.get(scheme, scheme)}{colon}{target}"


class _Language:
    """That of the handbook which is read; this process reads one at a time."""

    name = DEFAULT_LANGUAGE


@cache
def words_of(language: str) -> LinkWords:
    """Return the words of a language.

    >>> words_of("en").named("See [all](page:glossary) or [this](chapter:a#b).")
    'See [all](sayfa:sozluk) or [this](bolum:a#b).'
    >>> words_of("en").written("bolum:a#b"), words_of("tr").is_plain
    ('chapter:a#b', True)
    """
    catalogue = messages(language)
    return LinkWords(
        {name: word(f"scheme.{name}", language) for name in SCHEMES},
        {name: catalogue[f"address_{kind}"] for name, kind in PAGE_TYPES.items()},
    )


def write_links_in(language: str) -> None:
    """Take links as this language writes them, from now on."""
    _Language.name = language


def written(link: str) -> str:
    """Return a link as editors of the handbook that is read write it."""
    return words_of(_Language.name).written(link)


def named(data: Any) -> Any:  # noqa: ANN401 - what a file holds
    """Return the data of a file with the code's names in all its links.

    The names themselves may be written in every language.
    """
    own = words_of(_Language.name)
    return data if own.is_plain else _named(data, own)


def _named(data: Any, own: LinkWords) -> Any:  # noqa: ANN401
    if isinstance(data, str):
        return own.named(data)
    if isinstance(data, dict):
        return {key: _named(value, own) for key, value in data.items()}
    if isinstance(data, list):
        return [_named(value, own) for value in data]
    return data


def _key_of(words: Mapping[str, str], word: str) -> str:
    return next((key for key, each in words.items() if each == word), word)
