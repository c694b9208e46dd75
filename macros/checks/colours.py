"""What is written in the colours of a handbook can be read."""

from collections.abc import Iterator

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.looks.colours import ENOUGH, unreadable

NEEDED = {
    "main": "beyaz üstünde yazı",
    "accent": "üstündeki koyu yazı",
}


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each colour with too little contrast."""
    file = content.files["site"]
    for key, lowest, shade in unreadable(content.site):
        # Cut, not rounded: 4,49 must not be told as the 4,5 that is enough.
        shown = f"{int(lowest * 100) / 100:.2f}".replace(".", ",")
        enough = f"{ENOUGH}".replace(".", ",")
        problem = f"Bu renkte {NEEDED[key]} okunmaz: kontrast {shown}, en az {enough}."
        hint = f"En yakın okunan ton: '{shade}'."
        yield file.problem(("colours", key), f"{problem} {hint}")
