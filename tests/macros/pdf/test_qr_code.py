"""QR codes."""

from macros.pdf.qr_code import qr_code


def test_a_code_is_described_by_its_address():
    code = qr_code("https://staj.example/rehber/odunc/", "QR kodu:")

    assert code
    assert code["alt"] == "QR kodu: staj.example/rehber/odunc"
    assert code["svg"].startswith("<svg")


def test_an_incomplete_address_has_no_code():
    assert qr_code("", "QR kodu:") is None
    assert qr_code("rehber/odunc/", "QR kodu:") is None
