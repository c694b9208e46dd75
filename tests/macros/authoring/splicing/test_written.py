"""Values as an editor would write them."""

from macros.authoring.splicing.written import Value, entry, folded, scalar


def test_a_text_gets_quotes_where_it_needs_them():
    texts = ("düz", "no", "2026-01-05", "7", "a: b", "# a", "- a", "'a", "true", " a")

    assert [scalar(text, "", in_flow=False) for text in texts] == [
        "düz", "no", "2026-01-05", '"7"', '"a: b"', '"# a"', '"- a"', '"\'a"',
        '"true"', '" a"',
    ]  # fmt: skip
    assert scalar("a, b", "", in_flow=True) == '"a, b"'
    assert [scalar(v, '"', in_flow=False) for v in (None, True, 3)] == [
        "null",
        "true",
        "3",
    ]


def test_lines_of_a_folded_text_that_still_hold_stay():
    former = ">-\n  bir iki\n  üç dört\n  beş"

    assert folded("bir iki üç dört altı beş", former, "    ") == (
        ">-\n  bir iki\n  üç dört\n  altı\n  beş"
    )


def test_an_item_is_written_as_a_block():
    value: Value = {
        "id": "a",
        "text": "uzun " * 30 + "son",
        "write": ["x", "y"],
        "n": {},
    }

    lines = entry("-", value, "  ").splitlines()

    assert lines[:2] == ["  - id: a", "    text: >-"]
    assert lines[-2:] == ["    write: [x, y]", "    n: {}"]
    assert max(map(len, lines)) <= 100
