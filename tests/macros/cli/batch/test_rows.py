"""What kind of rows a file holds; none is lost, none waited for."""

import io
from contextlib import suppress
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.cli.batch.lines import MAX_LINE
from macros.content.problems import CallError
from tests.macros.cli.batch.reading import (
    HEAD,
    LINES,
    PIECES,
    answers,
    read,
    reading,
    say,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", []),
        (f"{HEAD}\n", []),
        (f"{HEAD}\nl,2\n\no,4\n\n\np,6", [(2, "l2"), (4, "o4"), (7, "p6")]),
        (f"\n\n{HEAD}\nl,2\n", [(4, "l2")]),
        ("sep=;\nlevel;year_at_start\nl;2\n", [(3, "l2")]),
        ('\ufeff"sep=|"\r\n\r\nlevel|year_at_start\r\nl|2\r\n', [(4, "l2")]),
        (";;\nlevel;year_at_start\nl;2\n", [(3, "l2")]),
        (f"{HEAD},,\nl,2,,\n", [(2, "l2")]),
        (f"{HEAD}\nl,2,,\n", [(2, "l2")]),
        (f"{HEAD}\rl,2\r\ro,4\r", [(2, "l2"), (4, "o4")]),
        ("level\tyear_at_start\nl\t2\n\t3\n", [(2, "l2"), (3, " 3")]),
        (f'{HEAD}\n"l",2\n', [(2, "l2")]),
        ("Level; Year at Start \nl;2\n", [(2, "l2")]),
        ("not,level,year_at_start\n{x},l,2\n", [(2, "l2")]),
        ('level,"Year at\nstart"\nl,2\n', [(2, "l2")]),
        ('level,year_at_start,"not\nl,2,\n', [(2, "l2")]),
    ],
)
def test_empty_rows_count_and_the_rest_is_read(text, expected):
    assert read(text) == [
        (number, answers(level.strip(), year)) for number, (level, year) in expected
    ]


@pytest.mark.parametrize("head", [f"{HEAD}\n", ""])
def test_a_row_too_long_is_named_and_the_next_is_read(head):
    good = "l,2" if head else '{"level": "l", "year_at_start": "2"}'

    result = read(f"{head}{good}\n{good[:-2]}{'9' * 3 * MAX_LINE}\n{good}\n")

    too_long = say("batch_too_long", most=MAX_LINE)
    expected = answers("l", "2")
    assert [each for _, each in result] == [expected, too_long, expected]


def test_a_header_may_be_long_and_its_quote_may_stay_open():
    long = "x" * 300_000

    assert read(f"level,{long}\nl,2\n") == [(2, {"level": "l"})]
    rest = "l,2\n" * 3
    assert len(read(f'level,"{long}\n{rest}')) == 3


@pytest.mark.parametrize("data", ["a;b\n".encode("utf-16-le"), b"a\0;\0\n\0"])
def test_another_encoding_is_told_once_with_how_to_save(data):
    with pytest.raises(CallError, match="'CSV UTF-8' türünü seçin") as caught:
        read(data)
    assert str(caught.value) == f"rehber: 'a.csv': {say('batch_not_text')}"


class Endless:
    """Rows without end; counts how many were asked for."""

    def __init__(self, *head):
        self.head, self.asked = [*head], 0

    def readline(self, _=-1, /):
        self.asked += 1
        return self.head.pop(0) if self.head else "l,2\n"


def test_an_answer_waits_for_no_row_after_it():
    text = Endless(f"{HEAD}\n", "l,2\n")
    stream = reading(text).rows().rows()

    assert next(stream).number == 2
    assert text.asked == 2
    assert [row.number for row in islice(stream, 3)] == [3, 4, 5]

    lines = Endless('{"level": 1}\n')
    assert next(reading(lines).rows().rows()).identity == '{"level":1}'
    assert lines.asked == 1


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("<html><table>\n", "satır satır yanıt değil"),
        ('[{"level": 1}\n', r"JSON değil \(2\. satır, 1\. karakter\)"),
        (f"[{' ' * MAX_LINE}\n]", "her satıra bir JSON nesnesi"),
        ("x" * 2 * MAX_LINE, "çok uzun"),
    ],
)
def test_what_is_no_table_is_refused(text, part):
    with pytest.raises(CallError, match=part):
        read(text)


def test_a_column_that_is_no_question_is_told_with_what_to_do():
    table = reading(io.StringIO("no;lvel;level;name\n1;2;l;a\n"))
    table.rows()

    near, others = table.notices
    assert near == say("answer_hint_question", found="lvel", question="level")
    for part in ("no, name", "'--key \"no\"'", "level, year_at_start"):
        assert part in others


def test_a_table_without_a_known_column_is_refused():
    for text in ('"level;right"\n"l;yes"\n', "Seviye|Hak\nl|yes\n", "age\n40\n"):
        with pytest.raises(CallError, match=r"hiçbiri bir sorunun adı değil.*level;"):
            read(text)


@given(st.lists(LINES.map(b"\n".join) | PIECES, max_size=6).map(b"".join))
def test_whatever_the_bytes_they_are_read_or_refused(data):
    with suppress(CallError):
        numbers = [number for number, _ in read(data)]
        assert numbers == sorted({*numbers})
