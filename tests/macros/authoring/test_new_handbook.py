"""`rehber new handbook`: a whole handbook that needs nothing but its words."""

import os
import re
from pathlib import Path

import pytest
import yaml

from macros.authoring.new_handbook import PACKAGE, new_handbook, starter_languages
from macros.checks import check_content
from macros.checks.example_warnings import unnoticed_changes
from macros.content.files.project import VERSION
from macros.content.problems import CallError
from macros.content.text_checks import located_texts
from macros.content.yaml_reader import read_yaml
from tests.conftest import FIXTURE, ROOT

LANGUAGES = ["en", "tr"]
OTHERS = (ROOT / "content", FIXTURE / "content")
KINDS = {"conditions", "schedule", "guide"}
FOLDERS = ("guidelines", "checklists", "letters", "questions", "sources", "units")
SENTENCE = re.compile(r"\S+(\s+\S+){3,}")


@pytest.fixture(scope="module", params=LANGUAGES)
def begun(request, tmp_path_factory) -> Path:
    """Return a new handbook in each language."""
    root: Path = tmp_path_factory.mktemp("begun")
    return new_handbook(root, "rehberim", request.param).parent


@pytest.mark.slow
def test_it_has_everything_and_lacks_nothing(begun):
    content, problems = check_content(begun)

    assert problems == []
    assert content
    assert {each.kind for each in content.calculators.values()} >= KINDS
    assert content.process
    assert all([*(begun / "content" / name).glob("*.yml")] for name in FOLDERS)
    assert [*unnoticed_changes(content)] == []


def test_it_has_no_sentence_of_another_handbook(begun):
    others = {text for folder in OTHERS for text in sentences_in(folder)}

    assert len(others) > 1000
    assert {*sentences_in(begun / "content")} & others == set()


def sentences_in(folder):
    for path in folder.rglob("*.yml"):
        # Public holidays are those of the country.
        if path.parent.name != "holidays" and not path.name.startswith(
            ("_", "holiday")
        ):
            for _, text in located_texts(read_yaml(path, folder).data):
                if SENTENCE.fullmatch(text):
                    yield text


def test_its_settings_are_the_projects(begun):
    settings = (begun / "mkdocs.yml").read_text("utf-8")

    assert yaml.unsafe_load(settings) == {"INHERIT": str(ROOT / "mkdocs.yml")}
    for path in begun.iterdir():
        assert path.is_dir() or "PROJECT" not in path.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_of_the_package_names_its_version_and_no_path(tmp_path, language):
    readme = new_handbook(tmp_path, "mine", language, PACKAGE)
    files = {path.name: path for path in readme.parent.iterdir() if path.is_file()}
    texts = {name: path.read_text("utf-8") for name, path in files.items()}

    assert f"rehber[node]=={VERSION}" in texts["requirements.txt"]
    assert {"README.md", "Makefile", "mkdocs.yml"} <= texts.keys()
    assert not {"rehber", "machine.md", "checkout", "package"} & texts.keys()
    assert not [name for name, text in texts.items() if "PROJECT" in text]
    assert not [name for name, text in texts.items() if "./rehber" in text]


def test_its_editors_have_their_manual_and_their_command(begun):
    assert (begun / "manual" / "remove.md").is_file()
    assert os.access(begun / "rehber", os.X_OK)
    settings = begun / ".vscode" / "settings.json"
    assert settings.read_bytes() == (ROOT / ".vscode" / "settings.json").read_bytes()


def test_its_language_is_that_of_the_handbook_that_is_there(handbook):
    assert "language: tr" in site_of(new_handbook(handbook, "yeni", None))


def site_of(readme):
    return (readme.parent / "content" / "site.yml").read_text("utf-8")


def test_what_is_there_is_left_alone(tmp_path):
    (tmp_path / "dolu").mkdir()
    (tmp_path / "dolu" / "not.txt").touch()
    (tmp_path / "bos").mkdir()

    assert new_handbook(tmp_path, "bos", "tr").is_file()
    for name, language, message in (
        ("dolu", "tr", "boş bir klasör değil"),
        (None, "tr", "klasörünü de yazın"),
        ("yeni", "xx", f"Diller: {', '.join(starter_languages())}"),
    ):
        with pytest.raises(CallError, match=message):
            new_handbook(tmp_path, name, language)
