"""Numbers that no letter may hold, known by their check digits."""

import re
from collections.abc import Callable, Iterable

# Digits of a number may be written in groups.
NUMBER = re.compile(r"(?<!\d)\d(?:[ .-]?\d)+(?!\d)")
IDENTITY_DIGITS = 11


def is_tr_identity(digits: str) -> bool:
    """Return whether digits are a Turkish identity number.

    Its tenth and eleventh digit follow from the others:
    https://github.com/arthurdejong/python-stdnum/blob/master/stdnum/tr/tckimlik.py

    >>> is_tr_identity("10000000146"), is_tr_identity("10000000145")
    (True, False)
    """
    if len(digits) != IDENTITY_DIGITS or digits.startswith("0"):
        return False
    d = [*map(int, digits)]
    tenth = (7 * sum(d[0:9:2]) - sum(d[1:8:2])) % 10
    return d[9:] == [tenth, (sum(d[:9]) + tenth) % 10]


ALGORITHMS: dict[str, Callable[[str], bool]] = {"tr_identity": is_tr_identity}


def refused_number(text: str, algorithms: Iterable[str]) -> str | None:
    """Return the algorithm that knows a number in a text, None if none does.

    >>> refused_number("No: 100 000 001 46.", ["tr_identity"])
    'tr_identity'
    >>> refused_number("Tel. 0344 300 10 00", ["tr_identity"])
    """
    # Digits of other scripts, or of full width, are the same number.
    numbers = [
        "".join(str(int(each)) for each in found if each.isdecimal())
        for found in NUMBER.findall(text)
    ]
    for name in algorithms:
        if any(ALGORITHMS[name](number) for number in numbers):
            return name
    return None
