"""Signs and spaces of print: apostrophes, and spaces at which no line ends."""

import re
from typing import Any

# What is typed or scanned letter by letter.
VERBATIM = frozenset({"address", "footnote", "readable_url", "svg", "target", "url"})
ADDRESS = re.compile(r"//|@|\w\.\w\S*/")
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
# A full stop makes an ordinal number of it only before a small letter.
AFTER_NUMBER = re.compile(r"(?<=\d) (?=[^\W\d_])|(?<=\d\.) (?=[^\W\d_])")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def typeset(data: Any) -> Any:  # noqa: ANN401 - it is JSON
    """Return a document's data with the signs and spaces of print in every text."""
    if isinstance(data, str):
        return typeset_text(data)
    if isinstance(data, list | tuple):
        return [typeset(value) for value in data]
    if isinstance(data, dict):
        return {k: v if k in VERBATIM else typeset(v) for k, v in data.items()}
    return data


def typeset_text(text: str) -> str:
    r"""Return a text with the signs and spaces of print; addresses stay as they are.

    >>> typeset_text("KSÜ'nün 3. sayfası, 7 gün. O'ya: a.example/o'b")
    "KSÜ’nün 3.\xa0sayfası, 7\xa0gün. O’ya: a.example/o'b"
    """
    if "'" in text:
        text = re.sub(r"\S+", _with_apostrophe, text)
    return AFTER_NUMBER.sub(_space, text)


def _with_apostrophe(match: re.Match[str]) -> str:
    word = match[0]
    return word if ADDRESS.search(word) else APOSTROPHE.sub("’", word)


def _space(match: re.Match[str]) -> str:
    follows_stop = match.string[match.start() - 1] == "."
    begins_sentence = match.string[match.end()].isupper()
    return " " if follows_stop and begins_sentence else NO_BREAK_SPACE
