"""`.well-known/security.txt`."""

from datetime import date

import pytest
from pydantic import ValidationError

from macros.content.models.site import Site
from macros.publish.security_txt import FILE, write_security_txt

DAY = date(2026, 11, 25)


@pytest.fixture
def site(content):
    """Return a site with security contacts."""
    contacts = ("mailto:guvenlik@okur.edu.tr", "https://okur.edu.tr/bildir")
    update = {"security_contacts": contacts, "address": "https://okur.edu.tr/rehber/"}
    return content.site.model_copy(update=update)


def test_contacts_keep_their_order_and_the_file_expires_within_a_year(
    site, content, tmp_path
):
    # Without a contact there is no file.
    write_security_txt(content.site, DAY, tmp_path)
    assert [*tmp_path.iterdir()] == []

    write_security_txt(site, DAY, tmp_path)

    assert (
        (tmp_path / FILE).read_text("utf-8")
        == """\
Contact: mailto:guvenlik@okur.edu.tr
Contact: https://okur.edu.tr/bildir
Expires: 2027-11-24T00:00:00Z
Preferred-Languages: tr, en
Canonical: https://okur.edu.tr/rehber/.well-known/security.txt
"""
    )


def test_a_contact_is_an_https_or_mailto_address(content):
    for contact in ("a@b.edu.tr", "http://b.edu.tr/", "mailto:b"):
        data = content.site.model_dump() | {"security_contacts": (contact,)}

        with pytest.raises(ValidationError, match="security_contacts"):
            Site.model_validate(data)
