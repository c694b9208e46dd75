"""JSON Schemas for text editors."""

import json

from interactive.kinds import kinds
from macros.authoring.field_reference import BEGIN, END
from macros.authoring.json_schema import schemas, stale, write
from macros.content.files.spec_tables import LETTER, PROCESS
from macros.content.models import FILES, FOLDERS, MAY_BE_MISSING
from tests.conftest import ROOT

SCHEMAS = {name: json.loads(text) for name, text in schemas(ROOT)}


def test_every_table_and_every_kind_has_its_schema():
    assert set(SCHEMAS) == {
        *(f"{name}.json" for name in (*FILES, *FOLDERS, "wording", "letters")),
        *(
            f"calculators.{name}.json"
            for name in kinds()
            if name not in (PROCESS, LETTER)
        ),
        f"{PROCESS}.json",
        f"{LETTER}.json",
    }


def test_a_schema_refuses_unknown_keys_and_explains_the_known_ones():
    for name, schema in SCHEMAS.items():
        assert schema["additionalProperties"] is False
        # Every key of a file that may be missing is optional.
        assert name.removesuffix(".json") in MAY_BE_MISSING or schema["required"]
        # A word of the catalogue is explained by its default.
        keys = {"default"} if name == "wording.json" else {"description", "$ref"}
        assert all(keys & field.keys() for field in schema["properties"].values())


def test_what_was_changed_by_hand_is_stale(handbook):
    readme = handbook / "content" / "README.md"
    readme.write_text(f"{BEGIN}\n{END}\n", "utf-8")
    assert len(stale(handbook)) == len(SCHEMAS) + 1

    write(handbook)

    assert stale(handbook) == []
    text = readme.read_text("utf-8")
    readme.write_text(text.replace("| `title` |", "| `titel` |"), "utf-8")
    schema = handbook / "content" / ".schema" / "site.json"
    schema.write_text(schema.read_text("utf-8") + " ", "utf-8")
    assert stale(handbook) == ["content/README.md", "content/.schema/site.json"]
    write(handbook)
    assert readme.read_text("utf-8") == text
