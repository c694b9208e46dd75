"""The templates that editors begin with: whole, and of no handbook."""

import re

import pytest

from interactive.kinds import kinds
from macros.authoring.new_handbook import new_handbook
from macros.authoring.scaffold import new
from macros.authoring.templates import TEMPLATES, templates_of
from macros.checks import check_content
from macros.checks.unwritten_warnings import unwritten_files
from macros.content.fields import names_of_keys
from macros.content.models import FOLDERS
from macros.content.validation import validate
from macros.content.yaml_reader import read_yaml
from tests.conftest import ROOT, loaded

LANGUAGES = sorted(path.name for path in TEMPLATES.iterdir())
ALL = sorted(TEMPLATES.glob("*/*.yml"))
WRITTEN_BY_THE_CHECK = {"revision", "rules_checksum"}
OWN_NUMBER = re.compile(r"\bS\d+\.\d+\b")


def test_every_language_has_the_same_templates():
    names = [{path.name for path in (TEMPLATES / lang).iterdir()} for lang in LANGUAGES]

    assert all(each == names[0] for each in names)
    # `rehber holidays` writes the holidays.
    assert {*FOLDERS} - {path.stem for path in ALL} == {"holidays"}


@pytest.mark.parametrize("path", ALL, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_template_is_valid_and_shows_and_explains_every_key(path):
    file, text = read_yaml(path, TEMPLATES), path.read_text("utf-8")
    assert file.problems == []
    table = FOLDERS.get(path.stem) or kinds()[file.data["kind"]].Spec

    keys = {*names_of_keys(table)} - WRITTEN_BY_THE_CHECK
    assert [key for key in keys if f"{key}:" not in text] == []
    assert text.startswith("# ")
    assert sum("# " in line for line in text.splitlines()) >= 5


def test_no_template_names_what_is_in_a_handbook():
    shipped = loaded(ROOT)
    names = {*shipped.guidelines, *shipped.checklists, *shipped.calculators}
    names |= {*shipped.letters, *shipped.parameters, shipped.site.institution.short}
    for path in ALL:
        text = path.read_text("utf-8")
        linked = [n for n in names if re.search(rf"[:{{]{n}[\]\)}}#]", text)]
        assert linked == []
        if path.stem != "sources":
            assert not OWN_NUMBER.search(text), path


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_made_from_templates_is_sound_and_told_as_unwritten(tmp_path, language):
    root = new_handbook(tmp_path, "yeni", language).parent
    before = {problem.file for problem in unwritten_files(loaded(root))}
    made = {
        new(root, what, f"{what}-new").relative_to(root).as_posix()
        for what in templates_of(root)
    }

    content, problems = check_content(root)

    assert problems == []
    assert content
    unwritten = {problem.file for problem in unwritten_files(content)}
    assert unwritten - before == made


def test_a_handbook_without_letters_and_steps_gets_templates_without_them(handbook):
    for name in ("process", "letters"):
        (handbook / "content" / f"{name}.yml").unlink()

    question = new(handbook, "question", "yeni").read_text("utf-8")
    letter = new(handbook, "letter", "yeni").read_text("utf-8")

    assert "FIRST_" not in question + letter
    assert "step:" not in question
    assert "layout:" not in letter
    assert validate(
        FOLDERS["questions"],
        read_yaml(handbook / "content/questions/yeni.yml", handbook),
    )
