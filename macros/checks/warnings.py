"""What deserves an editor's attention but stops nothing."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from interactive.kinds import optional_kind_module
from macros.checks.due_warnings import due_for_a_look
from macros.checks.example_warnings import unnoticed_changes
from macros.checks.fact_warnings import unused_facts
from macros.checks.modality_warnings import words_at_odds
from macros.checks.page_warnings import unlinked_pages
from macros.checks.revision_warnings import unrecorded_changes
from macros.checks.text_warnings import (
    days_to_come,
    idle_leave,
    same_orders,
    text_warnings,
)
from macros.checks.unwritten_warnings import unwritten_files
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.text_checks import texts_in

# Top-level names that never resolve on the internet (RFC 2606, RFC 6761).
RESERVED_TLDS = ("example", "invalid", "localhost", "test")
# So long is told of a change that a site built elsewhere may not have seen yet.
RECENT = timedelta(days=31)
RESERVED_DOMAINS = tuple(f"example.{ending}" for ending in ("com", "net", "org"))


def content_warnings(
    content: Content, today: date, built: date | None
) -> Iterator[Problem]:
    """Yield every warning; `built` is the day of the built site, if that is known."""
    yield from placeholder_address(content)
    yield from missing_security_contact(content)
    yield from due_for_a_look(content, today)
    yield from missing_rules_checksum(content)
    yield from frozen_pages(content, today, built)
    yield from unnoticed_changes(content)
    yield from words_at_odds(content)
    yield from text_warnings(content)
    yield from same_orders(content)
    yield from unlinked_pages(content)
    yield from days_to_come(content, today)
    yield from idle_leave(content)
    yield from unrecorded_changes(content)
    yield from unused_facts(content)
    yield from unwritten_files(content)


def placeholder_address(content: Content) -> Iterator[Problem]:
    """Warn if the site's address, which QR codes carry, is a placeholder."""
    address = content.site.address
    if address and is_placeholder(address):
        yield content.files["site"].problem(
            ("address",), say("warnings.placeholder_address", address=address)
        )


def missing_security_contact(content: Content) -> Iterator[Problem]:
    """Warn if `security_contacts` is missing or a placeholder."""
    file, contacts = content.files["site"], content.site.security_contacts
    if content.site.address and not contacts:
        yield file.problem((), say("warnings.no_security_contact"))
    for index, contact in enumerate(contacts):
        # urlsplit finds a host only after `//`.
        address = re.sub(r"^mailto:.*@", "mailto://", contact)
        if is_placeholder(address):
            yield file.problem(
                ("security_contacts", index),
                say("warnings.placeholder_contact", contact=contact),
            )


def is_placeholder(address: str) -> bool:
    """Return whether an address is reserved for examples and tests.

    >>> is_placeholder("https://rehber.example/"), is_placeholder("https://ksu.edu.tr/")
    (True, False)
    """
    host = urlsplit(address).hostname or ""
    is_example = any(host == d or host.endswith(f".{d}") for d in RESERVED_DOMAINS)
    return is_example or host.rpartition(".")[2] in RESERVED_TLDS


def frozen_pages(
    content: Content, today: date, built: date | None
) -> Iterator[Problem]:
    """Warn of each change that needs a new build: pages say what held on their day."""
    for file in content.files.values():
        for path, text in texts_in(file):
            if path[-1:] == ("valid_from",):
                message = _frozen(date.fromisoformat(text), today, built)
                if message:
                    yield file.problem(path, message)


def _frozen(day: date, today: date, built: date | None) -> str:
    """Return what to do about a change on a day, nothing if all is well."""
    if day > today:
        return say("warnings.future", day=day)
    if built and built < day:
        return say("warnings.since_build", day=day, built=built)
    if built is None and today - day < RECENT:
        return say("warnings.since", day=day)
    return ""


def missing_rules_checksum(content: Content) -> Iterator[Problem]:
    """Warn of each calculator whose changed rules would not reach calendars."""
    for slug, spec in content.calculators.items():
        revision = optional_kind_module(spec.kind, "verification.revision")
        if revision and (checksum := revision.missing_checksum(spec)):
            file = content.files[f"calculators/{slug}"]
            yield file.problem((), say("warnings.unsigned", checksum=checksum))
