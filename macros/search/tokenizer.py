"""The words of a text as the search compares them: the twin of `normalize.mjs`."""

import re

from interactive.core.turkish import plain

APOSTROPHES = "'`\u2019\u02bc\u2018\u00b4"
AFTER_APOSTROPHE = re.compile(rf"(?<=\w)[{APOSTROPHES}].*")
BETWEEN_WORDS = re.compile(rf"[^\w{APOSTROPHES}.]+|\.(?!\d)|_")
EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def tokenize(text: str) -> list[str]:
    """Return the normalized words of a text, in order.

    >>> tokenize("Kitap'ın, ILIK-serin GİRİŞİ?")
    ['kitap', 'ilik', 'serin', 'girisi']
    """
    pieces = (AFTER_APOSTROPHE.sub("", piece) for piece in BETWEEN_WORDS.split(text))
    words = (EDGES.sub("", plain(piece)) for piece in pieces)
    return [word for word in words if word]
