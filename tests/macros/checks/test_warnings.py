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


def with_address(content, address):
    """Return the content of a site at another address."""
    site = content.site.model_copy(update={"address": address})
    return replace(content, site=site)


@pytest.mark.parametrize(
    "address",
    ["https://rehber.example/", "http://localhost:8000/", "https://www.example.org/x/"],
)
def test_an_address_that_leads_nowhere_is_told_at_its_line(content, address):
    content = with_address(content, address)

    warning, *_ = map(str, content_warnings(content, date(2026, 1, 1)))

    assert warning.startswith("content/site.yml:")
    assert f"'{address}' bir örnek" in warning


@pytest.mark.parametrize("address", [None, "https://staj.ksu.edu.tr/"])
def test_a_real_address_and_none_at_all_are_well(content, address):
    assert [*placeholder_address(with_address(content, address))] == []


def with_contacts(content, *contacts):
    """Return the content of a published site that names contacts."""
    site = with_address(content, "https://okur.edu.tr/").site
    warning = site.model_copy(update={"security_contacts": contacts})
    return replace(content, site=warning)


def test_a_published_site_says_whom_to_tell_of_a_flaw(content):
    [warning] = map(str, missing_security_contact(with_contacts(content)))

    assert warning == (
        "content/site.yml:1: 'security_contacts' yok; açık bulan, kime yazacağını "
        "bilmez. Bir adres yazın: mailto:…, https://… ya da tel:…"
    )
    assert [*missing_security_contact(with_address(content, None))] == []


@pytest.mark.parametrize("contact", ["mailto:a@rehber.example", "https://x.test/"])
def test_a_contact_that_leads_nowhere_is_told(content, contact):
    [warning] = map(str, missing_security_contact(with_contacts(content, contact)))

    assert f"'{contact}' bir örnek; güvenlik bildirimi kimseye ulaşmaz." in warning


def test_contacts_that_may_be_read_are_well(content):
    content = with_contacts(content, "mailto:a@okur.edu.tr", "tel:+903440000000")

    assert [*missing_security_contact(content)] == []
