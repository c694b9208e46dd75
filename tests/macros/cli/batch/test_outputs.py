"""Results on their way out: whole lines, whatever stands in their cells."""

import csv
import io
import json

from macros.cli.batch.outputs import CsvOutput, JsonLinesOutput

RESULT = {"status": 'a;"b"', "cites": ["S1", "S2"], "left": 3, "mistakes": []}
FAILED = {"error": "Satırda eksik sütun var."}


def written(output, *rows):
    for beginning, result in rows:
        output.write(beginning, output.encode(result))
    output.close()


def test_a_line_of_json_holds_all_fields_or_the_chosen_ones():
    stream = io.BytesIO()
    written(JsonLinesOutput(stream, ["row", "no"], []), ((1, "7"), RESULT))
    chosen = JsonLinesOutput(stream, ["row", "no"], ["left"])
    written(chosen, ((2, None), RESULT), ((3, "ş"), FAILED))

    assert [json.loads(line) for line in stream.getvalue().splitlines()] == [
        {"row": 1, "no": "7", **RESULT},
        {"row": 2, "no": None, "left": 3},
        {"row": 3, "no": "ş", **FAILED},
    ]


def test_a_table_has_a_column_for_each_field_for_mistakes_and_for_errors():
    stream = io.BytesIO()
    keys = ['a"b', "a;b", "a\nb", "\ud800", "ş"]
    output = CsvOutput(stream, ["row", "no"], ["status", "cites", "left"], ";")
    written(output, *(((n, key), RESULT) for n, key in enumerate(keys)))
    written(output, ((9, ""), FAILED))

    text = io.StringIO(stream.getvalue().decode(), newline="")
    rows = [*csv.reader(text, delimiter=";")]
    assert rows[0] == ["row", "no", "status", "cites", "left", "mistakes", "error"]
    assert [row[1] for row in rows[1:6]] == ['a"b', "a;b", "a\nb", "?", "ş"]
    assert rows[1][2:] == ['a;"b"', "S1 S2", "3", "", ""]
    assert rows[6] == ["9", "", "", "", "", "", FAILED["error"]]
