"""A code that a telephone reads from paper."""

import pytest

from macros.pdf.qr_code import qr_code


def test_a_code_says_in_words_where_it_leads():
    found = qr_code("https://staj.example/rehber/odunc/", "QR kodu:")

    assert found
    assert found["alt"] == "QR kodu: staj.example/rehber/odunc"
    assert found["svg"].startswith("<svg")


@pytest.mark.parametrize("address", ["", "rehber/odunc/"])
def test_an_address_that_is_not_whole_has_no_code(address):
    assert qr_code(address, "QR kodu:") is None
