"""Each line to write on has a name of its own and says what belongs there."""

from macros.pdf.forms.write_lines import fields_of, write_lines


def test_rows_are_numbered_where_there_are_several():
    words = [{"kind": "text", "text": "Not edin."}]

    def described(rows):
        lines = write_lines(["Gün", "Yer"], rows, "liste.not")
        item = {"id": "liste.not", "children": words, "write": lines}
        found = fields_of([{"kind": "checklist", "items": [item]}])
        return {name: field.description for name, field in found}

    assert described(1) == {
        "liste.not": "Not edin.",
        "liste.not_1-1": "Gün: Not edin.",
        "liste.not_1-2": "Yer: Not edin.",
    }
    assert len(described(3)) == 7
    assert described(3)["liste.not_3-2"] == "Yer 3: Not edin."


def test_an_item_without_titles_has_no_lines():
    assert write_lines([], 4, "liste.is") == []
