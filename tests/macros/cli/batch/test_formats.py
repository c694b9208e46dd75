"""The format is chosen, or told by the name of the file."""

import io
from pathlib import Path

import pytest

from macros.cli.batch.formats import Form, format_of, output
from macros.content.problems import CallError


def test_the_ending_of_a_name_tells_the_format():
    for path, chosen, expected in (
        (None, None, "json"),
        ("a.csv", None, "csv"),
        ("a.parquet", None, "parquet"),
        ("a.jsonl", None, "json"),
        ("A.CSV", None, "csv"),
        ("a.txt", None, "json"),
        ("a.txt", "csv", "csv"),
    ):
        assert format_of(Path(path) if path else None, chosen) == expected
    with pytest.raises(CallError, match=r"'--out dosya\.parquet' ekleyin"):
        format_of(None, "parquet")
    with pytest.raises(CallError, match=r"\.xlsx yazılamaz. Adı \.csv ile bitirin"):
        format_of(Path("a.XLSX"), "csv")


def test_a_mark_begins_a_table_if_it_is_wanted():
    for has_mark, beginning in ((True, b"\xef\xbb\xbfrow"), (False, b"row")):
        stream = io.BytesIO()
        output(Form(format="csv", beginning=["row"], has_mark=has_mark), stream)
        assert stream.getvalue().startswith(beginning)
