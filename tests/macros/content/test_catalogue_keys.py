"""Every word of the catalogue is shown somewhere, and none is asked for in vain."""

import re
from functools import cache
from importlib import resources
from pathlib import Path

from macros.content.catalogue import DEFAULT_LANGUAGE, messages

ROOT = Path(__file__).parents[3]
FOLDERS = ("macros", "interactive", "site_overrides")
ENDINGS = {".py", ".j2", ".html", ".json", ".mjs", ".typ"}
KEY = r"[a-z]+(?:_[a-z]+)+"
REFERENCE = re.compile(
    rf"""\bword\(\s*["']({KEY})["']|words\[["']({KEY})["']\]|words\.({KEY})\b"""
    rf"""|\bw\.({KEY})\b"""
)
PREFIX = re.compile(r"""["'`]((?:[a-z]+_)+)(?:\{|\$\{|["']\s*~)""")
"""A key put together from its beginning and a word: `f"state_{state}"`."""


@cache
def code():
    """Return all that may ask for a sentence."""
    files = [p for folder in FOLDERS for p in (ROOT / folder).rglob("*")]
    texts = [p.read_text("utf-8") for p in files if p.suffix in ENDINGS]
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    return "\n".join([*texts, settings, *theme()])


def theme():
    """Yield the keys that the theme asks for by its own names."""
    languages = resources.files("material") / "templates/partials/languages"
    yield (languages / "en.html").read_text("utf-8").replace(".", "_")


@cache
def words():
    """Return every word that the code holds, and every beginning of a key."""
    return {*re.findall(r"[\w-]+", code())}, {*PREFIX.findall(code())}


def stands(word):
    return word in words()[0]


def is_shown(key):
    """Return whether the code has a key as a whole, or its beginning and its rest."""
    remainders = [key.removeprefix(b) for b in words()[1] if key.startswith(b)]
    return stands(key) or any(
        stands(remainder)
        or stands(remainder.replace("_", "-"))
        or all(map(stands, remainder.split("_")))
        for remainder in remainders
    )


def test_every_word_is_shown_somewhere():
    assert [key for key in messages(DEFAULT_LANGUAGE) if not is_shown(key)] == []
    # One that nothing shows would be noticed.
    assert not is_shown("theme_bambaska")
    assert not is_shown("state_bambaska")


def test_every_word_asked_for_is_there():
    groups = REFERENCE.findall(code())
    referenced = {name for group in groups for name in group if name}

    assert len(referenced) > 50
    assert referenced <= set(messages(DEFAULT_LANGUAGE))
