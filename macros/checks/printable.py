"""Every text can be printed: the typeface has its letters, a line holds its words."""

import re
from collections.abc import Iterator

from macros.content.loader import Content
from macros.content.problems import Problem, shortened
from macros.content.text_checks import texts_in
from macros.handbook.typeface import NARROWEST_LINE, has_letter, missing_files, width_of

# No word of a language is as long.
SHORT_WORD = 18
MAX_SHOWN = 20
# Letters that a message names; more are a text in another script.
MOST_LETTERS = 6
# Files whose texts no document prints.
NOT_PRINTED = frozenset({"search"})
WORD = re.compile(r"\w+")


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each letter without a shape and each word too wide."""
    if missing := missing_files():
        message = f"Yazı tipi yok: {', '.join(missing)}. 'make setup' çalıştırın."
        yield Problem("package.json", 1, message)
        return
    for name, file in content.files.items():
        if name not in NOT_PRINTED:
            for path, text in texts_in(file):
                for part, reason in _unprintable(text):
                    yield file.problem(path, f"'{part}' basılamıyor: {reason}")


def _unprintable(text: str) -> Iterator[tuple[str, str]]:
    if not text.isascii():
        missing = [each for each in dict.fromkeys(text) if not has_letter(each)]
        if missing:
            letters = "', '".join(missing[:MOST_LETTERS])
            yield letters, "yazı tipinde yok. Başka türlü yazın."
    for word in WORD.findall(text):
        if len(word) > SHORT_WORD and width_of(word) > NARROWEST_LINE:
            shown = shortened(word, MAX_SHOWN)
            yield shown, "satıra sığmıyor. Kısaltın ya da bölün."
