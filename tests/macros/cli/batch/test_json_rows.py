"""The rows of JSON Lines: each in its place, whatever is wrong with it."""

from tests.macros.cli.batch.reading import answers, read, say


def test_rows_of_json_come_in_order_and_bad_ones_in_their_place():
    lines = [
        '{"level": "l", "year_at_start": "2"}',
        "",
        "bozuk",
        "[1]",
        '{"level": "l", "level": "o"}',
        '{"level": "l", "level": "l"}',
        '{"level": NaN}',
        '{"level": "\\ud800"}',
        "[" * 100_000,
        '{"level": ' + "9" * 5000 + "}",
    ]
    result = dict(read("\n".join(lines)))

    assert result[1] == answers("l", "2")
    assert result[3].startswith("JSON değil (1. karakter).")
    assert result[4].startswith("Yanıtlar bir JSON nesnesi olmalı")
    assert result[5] == say("batch_two_answers", question="level")
    assert result[6] == {"level": "l"}
    assert {result[n] for n in (7, 8, 9, 10)} == {say("batch_unreadable_json")}


def test_an_array_is_read_like_lines():
    array = '[{"level": "l"},\n {"level": NaN}, 3,\n {\n"year_at_start": "2"}]\n'

    assert read(array) == [
        (1, {"level": "l"}),
        (2, say("batch_unreadable_json")),
        (3, say("batch_no_object", example='{"…": "…"}')),
        (4, {"year_at_start": "2"}),
    ]
    assert read("[]") == []


def test_a_bad_first_row_of_json_spoils_none():
    for first in ("bozuk", '{"level": "o"', "\0"):
        result = read(f'{first}\n{{"level": "l"}}\n')
        assert [number for number, _ in result] == [1, 2]
        assert result[1][1] == {"level": "l"}
