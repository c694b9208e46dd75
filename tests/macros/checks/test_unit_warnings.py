"""The contacts of units are looked at once a year."""

from datetime import date

from macros.checks.unit_warnings import contacts_to_check


def test_a_contact_is_to_be_checked_after_a_year(content):
    assert [*contacts_to_check(content, date(2027, 2, 2))] == []

    [warning] = contacts_to_check(content, date(2027, 2, 3))

    assert str(warning).startswith("content/units/merkez.yml:13: 'Danışma' bir yıldan")
