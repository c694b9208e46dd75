"""Whether an address can be parsed, as everything that uses it will have to."""

import re
from urllib.parse import urlsplit

from macros.content.checker import say

# The schemes of what is outside the site: pages of the web; people, who are written
# to or called.
WEB, CONTACT = ("https://", "http://"), ("mailto:", "tel:")
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


EMAIL = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$"
# What a link may hold: no spaces, since Markdown ends there.
NUMBER = re.compile(r"tel:(?=(?:[^0-9]*[0-9]){7,15}[^0-9]*$)[+0][0-9][0-9.-]*[0-9]")


def contact_problem(link: str) -> str | None:
    """Return what is wrong with a `mailto:` or `tel:` link, and what to do.

    >>> contact_problem("tel:+90-312-000-00-00"), contact_problem("mailto:a@okur.org")
    (None, None)
    >>> "mailto:a@b.org?subject=c" in contact_problem("mailto:a@b.org?subject=c")
    True
    """
    if link.startswith("tel:"):
        is_number = NUMBER.fullmatch(link)
        return None if is_number else say("addresses.no_number", link=link)
    if "?" in link:
        return say("addresses.only_email", link=link)
    is_email = re.match(EMAIL, link.removeprefix("mailto:")) and is_contact(link)
    return None if is_email else say("addresses.no_email", link=link)


def readable_contact(link: str) -> str:
    """Return a `mailto:` or `tel:` link as one reads it.

    >>> readable_contact("tel:+90-312-000-00-00"), readable_contact("mailto:a@okur.org")
    ('+90 312 000 00 00', 'a@okur.org')
    """
    scheme, _, target = link.partition(":")
    return target.replace("-", " ") if scheme == "tel" else target
