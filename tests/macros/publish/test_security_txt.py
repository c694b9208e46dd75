"""`.well-known/security.txt`."""

from datetime import date

import pytest
from pydantic import ValidationError

from macros.content.models.site import Site
from macros.publish.security_txt import FILE, security_text, write_security

DAY = date(2026, 11, 25)


@pytest.fixture
def told(small_content):
    """Return the site of a publisher who says whom to tell."""
    contacts = ("mailto:guvenlik@okur.edu.tr", "https://okur.edu.tr/bildir")
    update = {"security_contacts": contacts, "address": "https://okur.edu.tr/rehber/"}
    return small_content.site.model_copy(update=update)


def test_the_file_names_contacts_in_their_order_and_ends_within_a_year(told):
    assert [*security_text(told, DAY)] == [
        "Contact: mailto:guvenlik@okur.edu.tr",
        "Contact: https://okur.edu.tr/bildir",
        "Expires: 2027-11-24T00:00:00Z",
        "Preferred-Languages: tr, en",
        "Canonical: https://okur.edu.tr/rehber/.well-known/security.txt",
    ]


def test_it_is_written_with_an_end_of_line(told, tmp_path):
    write_security(told, DAY, tmp_path)

    assert (tmp_path / FILE).read_text("utf-8").endswith("security.txt\n")


def test_without_a_contact_there_is_no_file(small_content, tmp_path):
    write_security(small_content.site, DAY, tmp_path)

    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("contact", ["a@b.edu.tr", "http://b.edu.tr/", "mailto:b"])
def test_a_contact_says_how_to_reach_it(small_content, contact):
    data = small_content.site.model_dump() | {"security_contacts": (contact,)}

    with pytest.raises(ValidationError, match="security_contacts"):
        Site.model_validate(data)
