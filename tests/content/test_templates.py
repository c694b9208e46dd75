"""The templates that editors copy: there, valid, and naming only what is allowed."""

import pytest

from interactive.kinds import kinds
from macros.authoring.json_schema import stale
from macros.content.fields import table_fields
from macros.content.models import FOLDERS
from macros.content.validation import validate
from macros.content.yaml_reader import read_yaml

WRITTEN_BY_HAND = [*(name for name in FOLDERS if name != "holidays"), "calculators"]
"""`rehber holidays` writes the holidays; all else an editor begins from a template."""


def template(root, folder):
    return read_yaml(root / "content" / folder / "_template.yml", root)


def table_of(folder, data):
    return FOLDERS.get(folder) or kinds()[data["kind"]].Spec


@pytest.mark.parametrize("folder", WRITTEN_BY_HAND)
def test_every_folder_that_editors_fill_has_a_template(root, folder):
    assert (root / "content" / folder / "_template.yml").is_file()


@pytest.mark.parametrize("folder", WRITTEN_BY_HAND)
def test_every_template_is_valid(root, folder):
    loaded = template(root, folder)

    assert loaded.problems == []
    assert validate(table_of(folder, loaded.data), loaded), loaded.problems


@pytest.mark.parametrize("folder", WRITTEN_BY_HAND)
def test_every_template_shows_every_key_that_may_be_written(root, folder):
    loaded = template(root, folder)
    text = (root / "content" / folder / "_template.yml").read_text("utf-8")

    for key in table_fields(table_of(folder, loaded.data)):
        assert f"{key}:" in text, f"{folder}/_template.yml does not show {key}"


@pytest.mark.parametrize("folder", WRITTEN_BY_HAND)
def test_every_template_explains_itself(root, folder):
    text = (root / "content" / folder / "_template.yml").read_text("utf-8")

    assert text.startswith("# ")
    assert sum("# " in line for line in text.splitlines()) >= 5


def test_schemas_and_manual_are_those_of_the_tables(root):
    assert stale(root) == []
