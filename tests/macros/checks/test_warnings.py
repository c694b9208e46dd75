"""What an editor is warned of."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from macros.checks.warnings import (
    content_warnings,
    due_for_review,
    missing_security_contact,
    placeholder_address,
)


def test_a_parameter_is_due_the_day_after_its_last_day(content):
    last = date(2099, 1, 31)

    assert [*due_for_review(content, last)] == []
    due = [str(p) for p in due_for_review(content, last + timedelta(1))]
    assert due == [
        f"content/parameters/{name}.yml:3: "
        "En geç 2099-01-31 günü yeniden bakılmalıydı. "
        "Kaynağı okuyun, 'checked_on' ve 'review_by' günlerini yazın."
        for name in sorted(content.parameters)
    ]


def published(content, address):
    """Return the content of a site at another address."""
    site = content.site.model_copy(update={"address": address})
    return replace(content, site=site)


@pytest.mark.parametrize(
    "address",
    ["https://rehber.example/", "http://localhost:8000/", "https://www.example.org/x/"],
)
def test_an_address_that_leads_nowhere_is_told_at_its_line(content, address):
    content = published(content, address)

    told, *_ = map(str, content_warnings(content, date(2026, 1, 1)))

    assert told.startswith("content/site.yml:")
    assert f"'{address}' bir örnek" in told


@pytest.mark.parametrize("address", [None, "https://staj.ksu.edu.tr/"])
def test_a_real_address_and_none_at_all_are_well(content, address):
    assert [*placeholder_address(published(content, address))] == []


def telling(content, *contacts):
    """Return the content of a published site that names contacts."""
    site = published(content, "https://okur.edu.tr/").site
    told = site.model_copy(update={"security_contacts": contacts})
    return replace(content, site=told)


def test_a_published_site_says_whom_to_tell_of_a_flaw(content):
    [told] = map(str, missing_security_contact(telling(content)))

    assert told == (
        "content/site.yml:1: 'security_contacts' yok; açık bulan, kime yazacağını "
        "bilmez. Bir adres yazın: mailto:…, https://… ya da tel:…"
    )
    assert [*missing_security_contact(published(content, None))] == []


@pytest.mark.parametrize("contact", ["mailto:a@rehber.example", "https://x.test/"])
def test_a_contact_that_leads_nowhere_is_told(content, contact):
    [told] = map(str, missing_security_contact(telling(content, contact)))

    assert f"'{contact}' bir örnek; güvenlik bildirimi kimseye ulaşmaz." in told


def test_contacts_that_may_be_read_are_well(content):
    content = telling(content, "mailto:a@okur.edu.tr", "tel:+903440000000")

    assert [*missing_security_contact(content)] == []
