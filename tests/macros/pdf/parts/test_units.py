"""The units in the book, and how to reach them."""

from macros.pdf.inline import plain_text
from macros.pdf.parts.units import unit_blocks


def test_a_contact_can_be_called_and_written_to(blocks):
    [facts] = [b for b in unit_blocks(blocks) if b["kind"] == "facts"]
    rows = dict(facts["rows"])

    assert rows["Telefon"][0]["url"] == "tel:03120000000"
    assert plain_text(rows["Telefon"]) == "0 (312) 000 00 00, dahili 12"
    [email] = rows["E-posta"]
    assert email["url"] == "mailto:danisma@kitaplik.example"
    assert "footnote" not in email
