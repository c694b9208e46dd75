"""Numbers as editors are told them, in the language of their handbook."""

from macros.content.checker import say


# Not locale.format_string: a build must not depend on the locales of a machine.
def grouped(number: int) -> str:
    """Return a number with its thousands apart.

    >>> from macros.content.checker import speak
    >>> speak("tr")
    >>> grouped(34992)
    '34.992'
    """
    return f"{number:,}".replace(",", say("numbers.thousands"))


def decimal(value: float, digits: int) -> str:
    """Return a number with so many digits after its decimal sign.

    >>> from macros.content.checker import speak
    >>> speak("tr")
    >>> decimal(2.116, 2)
    '2,12'
    """
    return f"{value:.{digits}f}".replace(".", say("numbers.decimal"))
