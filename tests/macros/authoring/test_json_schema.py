"""JSON Schemas for text editors."""

import json

from interactive.kinds import kinds
from macros.authoring.json_schema import generated, schemas, stale, write
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
    files = [path for path, _ in generated(handbook)]
    assert len(stale(handbook)) == len(files) > len(SCHEMAS)

    write(handbook)

    assert stale(handbook) == []
    changed = [
        handbook / "content" / name for name in ("README.md", ".schema/site.json")
    ]
    for path in changed:
        path.write_text(path.read_text("utf-8") + " ", "utf-8")
    assert stale(handbook) == ["content/README.md", "content/.schema/site.json"]
