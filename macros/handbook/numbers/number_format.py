"""Numbers as Turkish writes them."""


# Not locale.format_string: a build must not depend on the locales of a machine.
def grouped(number: int) -> str:
    """Return a number with its thousands apart.

    >>> grouped(34992)
    '34.992'
    """
    return f"{number:,}".replace(",", ".")


def decimal(value: float, digits: int) -> str:
    """Return a number with so many digits after its comma.

    >>> decimal(2.116, 2)
    '2,12'
    """
    return f"{value:.{digits}f}".replace(".", ",")
