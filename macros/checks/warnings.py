"""What an editor should look at: warnings, never errors."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from interactive.kinds import optional_kind_module
from macros.content.loader import Content
from macros.content.problems import Problem

MADE_UP = ("example", "invalid", "localhost", "test")
"""Names that lead nowhere on the internet (RFC 2606, RFC 6761)."""
EXAMPLES = tuple(f"example.{ending}" for ending in ("com", "net", "org"))


def content_warnings(content: Content, today: date) -> Iterator[Problem]:
    """Yield everything that stands, but not for long or not for everyone."""
    yield from placeholder_address(content)
    yield from missing_security_contact(content)
    yield from due_for_review(content, today)
    yield from missing_rules_checksum(content)


def placeholder_address(content: Content) -> Iterator[Problem]:
    """Yield the site's address if it leads nowhere: it is printed in QR codes."""
    address = content.site.address
    if address and is_placeholder(address):
        message = f"'{address}' bir örnek; kâğıttaki QR kodlar hiçbir yere götürmez."
        hint = "Siteyi yayımladığınız adresi yazın ya da satırı silin."
        yield content.files["site"].problem(("address",), f"{message} {hint}")


def missing_security_contact(content: Content) -> Iterator[Problem]:
    """Yield the lack of a place to tell flaws to, and each such place that is none."""
    file, contacts = content.files["site"], content.site.security_contacts
    if content.site.address and not contacts:
        message = "'security_contacts' yok; açık bulan, kime yazacağını bilmez."
        hint = "Bir adres yazın: mailto:…, https://… ya da tel:…"
        yield file.problem((), f"{message} {hint}")
    for at, contact in enumerate(contacts):
        address = re.sub(r"^mailto:.*@", "mailto://", contact)
        if is_placeholder(address):
            message = f"'{contact}' bir örnek; güvenlik bildirimi kimseye ulaşmaz."
            hint = "Okunan bir adres yazın ya da satırı silin."
            yield file.problem(("security_contacts", at), f"{message} {hint}")


def is_placeholder(address: str) -> bool:
    """Return whether an address is of those kept for examples and tests.

    >>> is_placeholder("https://rehber.example/"), is_placeholder("https://ksu.edu.tr/")
    (True, False)
    """
    host = urlsplit(address).hostname or ""
    is_example = any(host == e or host.endswith(f".{e}") for e in EXAMPLES)
    return is_example or host.rpartition(".")[2] in MADE_UP


def due_for_review(content: Content, today: date) -> Iterator[Problem]:
    """Yield a parameter for each whose day of review has passed."""
    for slug, parameter in content.parameters.items():
        if parameter.review_by < today:
            file = content.files[f"parameters/{slug}"]
            message = f"En geç {parameter.review_by} günü yeniden bakılmalıydı."
            hint = "Kaynağı okuyun, 'checked_on' ve 'review_by' günlerini yazın."
            yield file.problem(("review_by",), f"{message} {hint}")


def missing_rules_checksum(content: Content) -> Iterator[Problem]:
    """Yield each calculator whose rules may change and no reader's calendar hears."""
    for slug, spec in content.calculators.items():
        revision = optional_kind_module(spec.kind, "verification.revision")
        if revision and (sign := revision.missing_checksum(spec)):
            message = "Gün kuralları imzasız; değişirlerse okurların takvimi duymaz."
            hint = f"'rules_checksum: {sign}' yazın."
            file = content.files[f"calculators/{slug}"]
            yield file.problem((), f"{message} {hint}")
