"""Names of files: which are read, which passed over, which refused."""

import pytest

from macros.content.files.file_names import badly_named, is_leftover, is_passed_over


@pytest.mark.parametrize("name", ["_template.yml", ".gizli.yml", "odunc.yml~"])
def test_a_template_and_a_left_over_are_passed_over(name):
    assert is_passed_over(name)
    assert is_leftover(name) is not name.startswith("_")


def test_what_systems_and_programs_leave_behind_is_passed_over():
    for name in (
        "Thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        ".DS_Store",
        "._odunc.yml",
        "~$odunc.docx",
        "~WRL0001.tmp",
        ".~lock.odunc.docx#",
        "odunc.yml.bak",
        "odunc.yml.swp",
        "odunc.yml.save",
        "odunc.yml.sb-1a2b3c4d-x5y6",
        "$RECYCLE.BIN",
    ):
        assert is_leftover(name), name
    for name in ("odunc.yml", "odunc.docx", "odunc.yml.txt", "icon.png"):
        assert not is_leftover(name), name


def test_a_name_that_no_address_can_have_is_told(tmp_path):
    (tmp_path / "content").mkdir()
    for name in ("Liste.yml", "liste.yaml", "ilk-liste.yml"):
        (tmp_path / "content" / name).touch()

    problems = badly_named(tmp_path, tmp_path / "content")

    assert [problem.file for problem in problems] == [
        "content/Liste.yml",
        "content/liste.yaml",
    ]
