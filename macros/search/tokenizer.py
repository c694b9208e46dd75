"""The words of a text as the search compares them: the twin of `normalize.mjs`."""

import re

from interactive.core.turkish import plain

APOSTROPHES = "'`\u2019\u02bc\u2018\u00b4"
APOSTROPHE = re.compile(rf"(?<=\w)[{APOSTROPHES}].*")
BETWEEN = re.compile(rf"[^\w{APOSTROPHES}.]+|\.(?!\d)|_")
EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded, as `normalize.mjs` does.

    >>> words_of("Kitap'ın, ILIK-serin GİRİŞİ?")
    ['kitap', 'ilik', 'serin', 'girisi']
    """
    pieces = (APOSTROPHE.sub("", piece) for piece in BETWEEN.split(text))
    folded = (EDGES.sub("", plain(piece)) for piece in pieces)
    return [word for word in folded if word]
