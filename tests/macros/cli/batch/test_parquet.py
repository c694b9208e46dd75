"""Results as Parquet: typed columns, and words where the package is missing."""

import io
import sys
from typing import Any

import pyarrow.parquet
import pytest

from macros.cli.batch import parquet as module
from macros.cli.batch.formats import Form, output
from macros.content.problems import CallError

SAMPLES: list[dict[str, Any]] = [
    {"status": "a", "cites": ["S1"], "left": None, "ready": True},
    {"status": "b", "cites": [], "left": 3, "ready": False},
]
FIELDS = ["status", "cites", "left", "ready"]
FORM = Form(
    format="parquet",
    beginning=["row", "no"],
    kinds={"row": "number"},
    fields=FIELDS,
    samples=SAMPLES,
)


def test_columns_have_types_and_rows_come_in_groups(monkeypatch):
    monkeypatch.setattr(module, "ROWS", 2)
    stream = io.BytesIO()
    out = output(FORM, stream)
    failed: dict[str, Any] = {"error": "Düzeltin."}
    for number, result in enumerate([*SAMPLES, failed]):
        out.write((number, "\ud800"), out.encode(result))
    out.close()

    table = pyarrow.parquet.ParquetFile(stream)
    types = [str(field.type) for field in table.schema_arrow]
    texts = ["list<element: string>", "int64", "bool"]
    assert types == ["int64", "string", "string", *texts, "string", "string"]
    assert table.num_row_groups == 2
    rows = table.read().to_pylist()
    assert [row["cites"] for row in rows] == [["S1"], [], None]
    assert [row["left"] for row in rows] == [None, 3, None]
    assert [row["error"] for row in rows] == [None, None, "Düzeltin."]
    assert rows[0]["no"] == "?"


def test_a_missing_package_is_told_with_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(CallError, match="'make parquet' ile kurun"):
        output(FORM, io.BytesIO())
