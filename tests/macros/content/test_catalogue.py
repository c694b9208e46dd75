"""The catalogues: every language says the same things with the same placeholders."""

from pathlib import Path

import pytest

from macros.content import catalogue
from macros.content.catalogue import language_of, languages, messages
from macros.content.models.wording import wording
from macros.content.validation import validate
from macros.content.yaml_reader import OwnFileError, YamlFile

ROOT = Path(__file__).parents[3]


def test_each_language_says_all_that_another_says():
    for language in languages():
        for other in languages():
            loaded = YamlFile(f"{other}.yml", dict(messages(other)))

            assert messages(other).keys() == messages(language).keys()
            # As replacements they have the same placeholders and counts of words.
            assert validate(wording(language), loaded), loaded.problems


def test_hints_name_the_folder_of_the_catalogues():
    assert (ROOT / catalogue.FOLDER_IN_HINTS).samefile(catalogue.FOLDER)


def test_the_site_names_the_language(handbook):
    path = handbook / "content" / "site.yml"
    text = path.read_text("utf-8")
    for line, language in (
        ("", "tr"),
        ("language: en", "en"),
        ("language: xx", "tr"),
        ("- broken", "tr"),
    ):
        path.write_text(f"{text}{line}\n", "utf-8")
        assert language_of(handbook) == language, line


def test_a_catalogue_that_cannot_be_read_stops_everything(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    (tmp_path / "xx.yml").write_text("- no mapping", "utf-8")

    with pytest.raises(OwnFileError, match=r"xx\.yml"):
        messages("xx")
