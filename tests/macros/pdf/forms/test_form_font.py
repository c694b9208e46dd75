"""What readers type is drawn in an embedded typeface with every Turkish letter."""

import io

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.pdf.forms.form_font import form_font

ALPHABET = "abcçdefgğhıijklmnoöprsştuüvyz ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ âîû 0–9 “”’"


def test_every_turkish_letter_is_drawn_and_copied():
    """As viewers do: they write the words in the encoding of the form's font."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(600, 60))
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=form_font(pdf)))
    shown = b"BT /F 12 Tf 10 20 Td <" + ALPHABET.encode("cp1254").hex().encode()
    page.Contents = pdf.make_stream(shown + b"> Tj ET")
    file = io.BytesIO()
    pdf.save(file)

    with pypdfium2.PdfDocument(file.getvalue()) as opened:
        text = opened[0].get_textpage()
        assert text.get_text_range().strip() == ALPHABET
        widths = [text.get_charbox(n) for n in range(text.count_chars())]
    assert all(
        right > left
        for letter, (left, _, right, _) in zip(ALPHABET, widths, strict=True)
        if letter != " "
    )
