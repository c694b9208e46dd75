"""What paper shows, from the data of a document."""

from macros.cli.review.paper import paper_blocks, printed_words


def test_lines_are_read_with_what_stands_in_them():
    link = {"kind": "link", "url": "a/", "children": [{"kind": "text", "text": "O’nu"}]}
    runs = [{"kind": "text", "text": "Bakın: "}, link, {"caption": "Adı", "id": "x"}]
    data = {"title": "Kart", "colours": {"main": "#000"}, "url": "b/", "blocks": [
        {"kind": "paragraph", "children": runs, "role": "note"},
        {"kind": "table", "rows": [["1", "2"]]},
    ]}  # fmt: skip

    blocks = paper_blocks(data)

    assert [block.words for block in blocks] == ["Kart", "Bakın: O'nu", "1", "2"]
    assert [t.sign for t in blocks[1].tokens if t.sign] == ["link", "field"]


def test_words_of_templates_are_known(words):
    printed = printed_words(words)

    assert "pdf_see_page" in printed
    assert len(printed) < 40
