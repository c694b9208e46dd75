"""JSON Schemas for the editors' tools."""

import json

import pytest

from interactive.kinds import kinds
from macros.authoring.field_reference import BEGIN, END
from macros.authoring.json_schema import schemas, stale, write
from macros.content.models import FILES, FOLDERS, MAY_BE_MISSING
from tests.conftest import ROOT

SCHEMAS = dict(schemas(ROOT))


def test_every_table_and_every_kind_has_its_schema():
    assert set(SCHEMAS) == {
        *(f"{name}.json" for name in (*FILES, *FOLDERS, "wording")),
        *(f"calculators.{name}.json" for name in kinds()),
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_refuses_unknown_keys_and_explains_the_known_ones(name):
    schema = json.loads(SCHEMAS[name])

    assert schema["additionalProperties"] is False
    # Of a file that may be missing, every key may be left out.
    assert name.removesuffix(".json") in MAY_BE_MISSING or schema["required"]
    # A word of the catalogue explains itself by its default.
    fields = schema["properties"].values()
    explanations = {"description", "$ref"} if name != "wording.json" else {"default"}
    assert all(explanations & field.keys() for field in fields)


def test_what_was_written_is_not_stale(handbook):
    assert len(stale(handbook)) == len(SCHEMAS)

    write(handbook)

    assert stale(handbook) == []


def test_what_was_changed_by_hand_is_stale(handbook):
    write(handbook)
    path = handbook / "content" / ".schema" / "site.json"
    path.write_text(path.read_text("utf-8") + " ", "utf-8")

    assert stale(handbook) == ["content/.schema/site.json"]


def test_the_manual_is_part_of_what_may_be_stale(handbook):
    path = handbook / "content" / "README.md"
    path.write_text(f"{BEGIN}\n{END}\n", "utf-8")
    write(handbook)
    text = path.read_text("utf-8")
    path.write_text(text.replace("| `title` |", "| `titel` |"), "utf-8")

    assert stale(handbook) == ["content/README.md"]
    write(handbook)
    assert path.read_text("utf-8") == text
