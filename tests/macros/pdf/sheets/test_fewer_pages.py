"""A page for a few lines is saved: letters become smaller until it is."""

from dataclasses import replace

from macros.pdf.build import lay_out, typeface
from macros.pdf.sheets.fewer_pages import page_count
from macros.pdf.typst_process import Typesetter


def test_a_long_list_gets_smaller_letters_and_a_longer_one_keeps_its_size(
    documents, content
):
    sheet = documents.sheet("liste:salon-oncesi")
    [items] = [b["items"] for b in sheet.data["blocks"] if b["kind"] == "checklist"]
    first = items[0]

    with Typesetter(typeface()) as typesetter:

        def pages(count, sizes):
            fields = [{**first, "id": f"{first['id']}{n}"} for n in range(count)]
            items[:] = fields
            document = replace(sheet, sizes=sizes)
            return page_count(lay_out(document, content, typesetter))

        fitting = next(n for n in range(10, 60) if pages(n, ()) > 1)

        assert pages(fitting, sheet.sizes) == 1
        # What does not become one sheet is no easier to read in smaller letters.
        assert pages(fitting * 7 // 4, sheet.sizes) == pages(fitting * 7 // 4, ()) == 2
