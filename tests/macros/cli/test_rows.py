"""The rows of a batch: each with its number, none lost, none waited for."""

import io
from itertools import islice

import pytest

from macros.cli.rows import MAX_ROW, NOT_UTF_8, OPEN_QUOTE, TOO_LONG, rows
from macros.content.problems import CallError


def read(data):
    encoded = data if isinstance(data, bytes) else data.encode()
    text = io.TextIOWrapper(
        io.BytesIO(encoded), "utf-8-sig", errors="surrogateescape", newline=""
    )
    return [
        (row.number, row.error if row.answers is None else row.answers)
        for row in rows(text, "a.csv")
    ]


def answers(a, b):
    return {"a": a, "b": b}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("a,b\n", []),
        ("a,b\n1,2\n\n3,4\n\n\n5,6", [(2, "12"), (4, "34"), (7, "56")]),
        ("\n\na,b\n1,2\n", [(4, "12")]),
        ("sep=;\na;b\n1;2\n", [(3, "12")]),
        ('\ufeff"sep=|"\r\n\r\na|b\r\n1|2\r\n', [(4, "12")]),
        (";;\na;b\n1;2\n", [(3, "12")]),
        ("a,b,,\n1,2,,\n", [(2, "12")]),
        ("a,b\r1,2\r\r3,4\r", [(2, "12"), (4, "34")]),
        ('a,b\n"1",2\n', [(2, "12")]),
    ],
)
def test_empty_rows_count_and_the_rest_is_read(text, expected):
    assert read(text) == [(number, answers(*cells)) for number, cells in expected]


def test_a_cell_may_hold_line_ends():
    assert read('a,b\n1,"2\n\n3"\n5,6\n') == [
        (2, answers("1", "2\n\n3")),
        (3, answers("5", "6")),
    ]


@pytest.mark.parametrize("after", ["", '7,"8"\n', '7,"8\n9"\n', "x\n" * 2000])
def test_an_open_quote_is_told_where_it_begins_and_spoils_no_other_row(after):
    result = read(f'a,b\n1,"2\n3,4\n5,6\n{after}')

    assert result[:3] == [
        (2, OPEN_QUOTE),
        (3, answers("3", "4")),
        (4, answers("5", "6")),
    ]
    if after.startswith("7"):
        assert result[3][1]["a"] == "7"


@pytest.mark.parametrize("head", ["a,b\n", ""])
def test_a_row_too_long_is_named_and_the_next_is_read(head):
    long, good = ("1,{}", "3,4") if head else ('{{"a": {}}}', '{"a": "3", "b": "4"}')

    result = read(f"{head}{good}\n{long.format('9' * 3 * MAX_ROW)}\n{good}\n")

    assert [each for _, each in result] == [
        answers("3", "4"),
        TOO_LONG,
        answers("3", "4"),
    ]


@pytest.mark.parametrize(
    "data",
    ["yaş;b\n1;2\n".encode("cp1254"), "a;b\n".encode("utf-16"), b"a\0;\0\n\0"],
)
def test_another_encoding_is_told_once_with_how_to_save(data):
    with pytest.raises(CallError, match="'CSV UTF-8' türünü seçin") as caught:
        read(data)
    assert str(caught.value) == f"rehber: 'a.csv' {NOT_UTF_8}"


def test_a_row_with_bytes_that_are_no_text_is_named():
    data = "a,b\nş,2\n1,2\n".encode("cp1254")

    assert read(data) == [(2, f"Satır {NOT_UTF_8}"), (3, answers("1", "2"))]


def test_a_column_that_is_there_twice_is_told_once():
    with pytest.raises(CallError, match="iki kez yazılmış sütun var: a"):
        read("\na,b, a\n1,2,3\n")


class Endless:
    """Rows without end; counts how many were asked for."""

    def __init__(self, *head):
        self.head, self.asked = [*head], 0

    def readline(self, _=-1, /):
        self.asked += 1
        return self.head.pop(0) if self.head else "1,2\n"


def test_an_answer_waits_for_no_row_after_it():
    text = Endless("a,b\n", "1,2\n")
    stream = rows(text, "-")

    assert next(stream).number == 2
    assert text.asked == 2
    assert [row.number for row in islice(stream, 3)] == [3, 4, 5]

    lines = Endless('{"a": 1}\n')
    assert next(rows(lines, "-")).answers == {"a": 1}
    assert lines.asked == 1


@pytest.mark.parametrize("text", ['[{"card": 1}]\n', "<html><table>\n"])
def test_what_is_no_table_is_refused(text):
    with pytest.raises(CallError, match="satır satır yanıt değil"):
        read(text)
