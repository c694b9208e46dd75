"""The rows of a table: one at fault costs itself alone."""

import re

import pytest
from hypothesis import assume, given

from tests.macros.cli.batch.reading import ENDS, HEAD, LINES, answers, read, say

OPEN, NO_TEXT = say("batch_open_quote"), say("batch_not_text")
NOTED = "not,level,year_at_start"


def test_a_cell_that_is_no_answer_may_hold_line_ends():
    assert read(f'{NOTED}\n"a\n\nb, ""c""",l,2\nx,o,4\n') == [
        (2, answers("l", "2")),
        (3, answers("o", "4")),
    ]
    assert read(f'{NOTED}\n"a\nb",l,2\n') == [(2, answers("l", "2"))]
    # An answer never does.
    assert read(f'{HEAD}\n"l\n",2\n')[0] == (2, OPEN)


@pytest.mark.parametrize(
    "after", ["", 'p,"6"\n', 'p",6\n', '"p\n",6\n', "x\n" * 2000, '"\n']
)
def test_an_open_quote_is_told_where_it_begins_and_spoils_no_other_row(after):
    result = read(f'{HEAD}\nlisans,"2\nlisans,3\nonlisans,1\n{after}')

    assert result[:3] == [
        (2, OPEN),
        (3, answers("lisans", "3")),
        (4, answers("onlisans", "1")),
    ]


def test_a_quote_that_ends_in_another_row_swallows_none():
    text = f'{NOTED}\n"a,lisans,3\nb,lisans,4\nc",lisans,5\nd,lisans,6\n'

    assert [number for number, _ in read(text)] == [2, 3, 4, 5]


def test_a_row_with_too_many_or_too_few_columns_is_named():
    assert [fault for _, fault in read(f"{HEAD}\nl\nl,2,x\n")] == [
        say("batch_missing_columns"),
        say("batch_extra_columns"),
    ]


def test_a_row_with_bytes_that_are_no_text_is_named():
    data = f"{HEAD},ş\n".encode() + b"\xfe,2,\nl,2,\0\nl,2,\n"

    assert read(data) == [(2, NO_TEXT), (3, NO_TEXT), (4, answers("l", "2"))]


def test_of_two_columns_with_two_answers_the_row_is_named():
    text = "level,Level,year_at_start\nl,,2\nl,l,2\nl,o,2\n"

    assert read(text) == [
        (2, answers("l", "2")),
        (3, answers("l", "2")),
        (4, say("batch_two_answers", question="level")),
    ]


@given(LINES, ENDS)
def test_whatever_the_bytes_each_line_is_a_row_or_named(lines, end):
    # All columns are questions, whose answers go over no line end.
    data = end.join([b"level;year_at_start;right;day", *lines])
    filled = [line for line in re.split(rb"\r\n|\r|\n", data)[1:] if line.strip()]
    # What an odd byte alone in a line means depends on its encoding.
    assume(all(re.search(rb"[!-~]", line) for line in filled))

    result = read(data)

    assert len(result) == len(filled)
    numbers = [number for number, _ in result]
    assert numbers == [*dict.fromkeys(numbers)] == sorted(numbers)
