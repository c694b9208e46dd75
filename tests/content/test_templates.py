"""The templates that editors copy: there, valid, and naming only what is allowed."""

from interactive.kinds import kinds
from macros.authoring.json_schema import stale
from macros.content.fields import table_fields
from macros.content.models import FOLDERS
from macros.content.validation import validate
from macros.content.yaml_reader import read_yaml

WRITTEN_BY_HAND = [*(name for name in FOLDERS if name != "holidays"), "calculators"]
"""`rehber holidays` writes the holidays; all else an editor begins from a template."""


def test_every_template_is_valid_and_shows_and_explains_every_key(root):
    for folder in WRITTEN_BY_HAND:
        path = root / "content" / folder / "_template.yml"
        loaded, text = read_yaml(path, root), path.read_text("utf-8")
        assert loaded.problems == []
        table = FOLDERS.get(folder) or kinds()[loaded.data["kind"]].Spec
        assert validate(table, loaded), loaded.problems

        assert [key for key in table_fields(table) if f"{key}:" not in text] == [], path
        assert text.startswith("# "), path
        assert sum("# " in line for line in text.splitlines()) >= 5, path


def test_schemas_and_manual_are_those_of_the_tables(root):
    assert stale(root) == []
