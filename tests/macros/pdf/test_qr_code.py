"""QR codes."""

from macros.pdf.qr_code import qr_code


def test_a_code_is_described_by_its_address_and_needs_a_complete_one(tmp_path):
    code = qr_code("https://staj.example/rehber/odunc/", "QR kodu:", tmp_path)

    assert code
    assert code["alt"] == "QR kodu: staj.example/rehber/odunc"
    assert code["svg"].startswith("<svg")
    for address in ("", "rehber/odunc/"):
        assert qr_code(address, "QR kodu:", tmp_path) is None
