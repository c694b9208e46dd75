"""Addresses that whatever uses them can parse, and others."""

from macros.content.addresses import is_address, is_contact

GOOD = (
    "https://okur.example",
    "http://localhost:8000/a?b=c#d",
    "https://[2001:db8::1]:8443/",
    "https://öğrenci.ksu.edu.tr/ş",
    "https://a_b.example./",
)
BAD = (
    "https://[x/", "https://[::1/", "https://x]/", "https://[x]/", "https:///x",
    "https://a..b/", "https://a:b/", "https://a:99999/", "https://.a/", "https://a%b/",
    "https://a<b>/", f"https://{'a' * 64}.example/",
)  # fmt: skip


def test_an_address_has_a_host_that_can_be_parsed():
    assert [address for address in GOOD if not is_address(address)] == []
    assert [address for address in BAD if is_address(address)] == []


def test_mail_goes_to_a_host_and_a_telephone_has_none():
    assert is_contact("mailto:a+b@okur.example?subject=c")
    assert is_contact("tel:+90-344")
    assert not is_contact("mailto:a@[x")
    assert not is_contact("https://[x/")
