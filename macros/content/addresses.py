"""Whether an address can be parsed, as everything that uses it will have to."""

import re
from urllib.parse import urlsplit

MAX_LABEL = 63
LABEL = re.compile(r"[\w-]+")


def is_address(text: str) -> bool:
    """Return whether an address with its scheme names a host.

    >>> is_address("https://okur.example/a?b"), is_address("http://[::1]:8000/")
    (True, True)
    >>> is_address("https://[x/"), is_address("https://a..b/"), is_address("http://a:b/")
    (False, False, False)
    """
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    labels = host.removesuffix(".").split(".")
    # urlsplit itself checks what stands in brackets.
    return "[" in parts.netloc or all(
        LABEL.fullmatch(label) and len(label) <= MAX_LABEL for label in labels
    )


def is_contact(text: str) -> bool:
    """Return whether `mailto:…`, `https://…` or `tel:…` can be followed.

    >>> is_contact("mailto:a@okur.example"), is_contact("mailto:a@[")
    (True, False)
    """
    address = re.sub("^mailto:.*@", "https://", text)
    return text.startswith("tel:") or is_address(address)
