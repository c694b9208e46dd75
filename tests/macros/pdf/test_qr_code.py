"""QR codes."""

from macros.pdf.qr_code import qr_code


def test_a_code_is_described_by_its_address_and_needs_a_complete_one():
    code = qr_code("https://staj.example/rehber/odunc/", "QR kodu:")

    assert code
    assert code["alt"] == "QR kodu: staj.example/rehber/odunc"
    assert code["svg"].startswith("<svg")
    assert qr_code("", "QR kodu:") is qr_code("rehber/odunc/", "QR kodu:") is None
