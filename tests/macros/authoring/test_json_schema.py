"""JSON Schemas for text editors."""

import json

import pytest

from interactive.kinds import kinds
from macros.authoring.json_schema import schemas, tables_of_schemas, write_schemas
from macros.content.files.spec_tables import LETTER, PROCESS
from macros.content.models import FILES, FOLDERS, MAY_BE_MISSING
from macros.publish.editor_help import names_of
from tests.conftest import ROOT

KINDS = [name for name in kinds() if name not in (PROCESS, LETTER)]


@pytest.fixture(scope="module")
def made(content):
    """Return the schemas of the fixture handbook by their names."""
    return {n: json.loads(t) for n, t in schemas(content.root, names_of(content))}


def test_every_table_and_every_kind_has_its_schema(made):
    assert set(made) == {
        *(f"{name}.json" for name in (*FILES, *FOLDERS, "wording", "letters")),
        *(f"calculators.{name}.json" for name in KINDS),
        *(f"{name}.json" for name in (PROCESS, LETTER, "calculators")),
    }


def test_a_schema_refuses_unknown_keys_and_explains_the_known_ones(made):
    for name, _ in tables_of_schemas("tr"):
        schema = made[f"{name}.json"]
        assert schema["additionalProperties"] is False
        # Every key of a file that may be missing is optional.
        assert name in MAY_BE_MISSING or schema["required"]
        # A word of the catalogue is explained by its default.
        meaning = "default" if name == "wording" else "markdownDescription"
        assert all(meaning in field for field in schema["properties"].values()), name


def test_only_what_changed_is_written_again(handbook):
    write_schemas(handbook, {})
    folder = handbook / ".schema"
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}

    (folder / "site.json").write_text("{}")
    write_schemas(handbook, {})

    after = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert [p.name for p in after if after[p] != before[p]] == ["site.json"]


def test_the_settings_of_editors_name_every_schema(made):
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    named = {path.removeprefix("./.schema/") for path in settings["yaml.schemas"]}

    assert named == {*made} - {f"calculators.{kind}.json" for kind in KINDS}
    for path in ROOT.glob("examples/*/.vscode/settings.json"):
        assert json.loads(path.read_text("utf-8")) == settings
