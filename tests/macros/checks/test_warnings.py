"""What an editor is warned of."""

from dataclasses import replace
from datetime import date

import pytest

from macros.checks.warnings import (
    content_warnings,
    frozen_pages,
    missing_security_contact,
    placeholder_address,
)
from tests.conftest import loaded
from tests.content_changes import apply

SOURCE = "clause: M1.2, checked_on: 2026-04-05"
NUMBER = "parameters/odunc-suresi.yml"
ADDRESS = "https://okur.edu.tr/"


def with_site(content, **changes):
    return replace(content, site=content.site.model_copy(update=changes))


FILE = "content/parameters/odunc-suresi.yml:9: Bu 2027-01-01 günü"


@pytest.mark.parametrize(
    ("today", "built", "told"),
    [
        ("2026-12-31", None, f"{FILE} geçerli olacak; sayfalar o güne kadar eskisini"),
        ("2026-12-31", "2026-12-31", f"{FILE} geçerli olacak"),
        ("2027-01-01", "2026-12-31", f"{FILE}nden beri geçerli; site 2026-12-31 günü"),
        ("2099-01-01", "2026-12-31", f"{FILE}nden beri geçerli; site 2026-12-31 günü"),
        ("2027-01-01", "2027-01-01", None),
        # Of a site built elsewhere no day is known; it is asked for a month.
        ("2027-01-01", None, f"{FILE}nden beri geçerli. Siteyi o günden sonra"),
        ("2027-01-31", None, f"{FILE}nden beri geçerli. Siteyi o günden sonra"),
        ("2027-02-01", None, None),
    ],
)
def test_who_changes_a_number_is_told_to_build_on_that_day(
    handbook, today, built, told
):
    later = f"  - {{valid_from: 2027-01-01, value: 21, {SOURCE}}}\n"
    apply([{"file": NUMBER, "append": later}], handbook / "content")
    content = loaded(handbook)

    made = date.fromisoformat(built) if built else None
    warnings = [*map(str, frozen_pages(content, date.fromisoformat(today), made))]

    assert len(warnings) == (told is not None)
    assert all(warning.startswith(str(told)) for warning in warnings)


def test_a_placeholder_is_no_address(content):
    for host in ("rehber.example", "localhost:8000", "www.example.org/x"):
        site = with_site(content, address=f"http://{host}/")
        warning, *_ = map(str, content_warnings(site, date(2026, 1, 1), None))
        assert warning.startswith("content/site.yml:")
        assert f"'http://{host}/' bir örnek" in warning
    for address in (None, ADDRESS):
        assert [*placeholder_address(with_site(content, address=address))] == []


def test_a_published_site_says_where_to_report_a_flaw(content):
    [warning] = missing_security_contact(with_site(content, address=ADDRESS))

    assert str(warning) == (
        "content/site.yml:1: 'security_contacts' yok; açık bulan, kime yazacağını "
        "bilmez. Bir adres yazın: mailto:…, https://… ya da tel:…"
    )
    assert [*missing_security_contact(with_site(content, address=None))] == []

    good = ("mailto:a@okur.edu.tr", "tel:+903440000000")
    bad = ("mailto:a@rehber.example", "https://x.test/")
    site = with_site(content, address=ADDRESS, security_contacts=(*good, *bad))
    messages = [warning.message for warning in missing_security_contact(site)]
    for contact, message in zip(bad, messages, strict=True):
        assert message.startswith(f"'{contact}' bir örnek; güvenlik bildirimi")
