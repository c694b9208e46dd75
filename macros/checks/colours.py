"""What is written in the colours of a handbook can be read."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.looks.colours import ENOUGH, unreadable
from macros.handbook.numbers.number_format import decimal

NEEDED = {
    "main": "colours.main",
    "accent": "colours.accent",
}


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each colour with too little contrast."""
    file = content.files["site"]
    for key, lowest, shade in unreadable(content.site):
        # Cut, not rounded: 4,49 must not be told as the 4,5 that is enough.
        shown = decimal(int(lowest * 100) / 100, 2)
        enough = decimal(ENOUGH, 1)
        yield file.problem(
            ("colours", key),
            say(
                "colours.unreadable",
                text=say(NEEDED[key]),
                shown=shown,
                enough=enough,
                shade=shade,
            ),
        )
