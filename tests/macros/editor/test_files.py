"""Only files of the content are read and written, and only whole."""

import pytest

from macros.editor.files import StaleError, edited_file, file_names, undo, write

NAME = "units/merkez"


@pytest.mark.parametrize(
    "name",
    ["../mkdocs", "units/../site", "/etc/passwd", "units", "units/merkez.yml", "", "x"],
)
def test_nothing_outside_is_a_file(handbook, name):
    (handbook / "mkdocs.yml").write_text("a: 1\n", "utf-8")

    assert edited_file(handbook, name) is None


def test_a_link_that_leads_outside_is_none(handbook, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.yml"
    outside.write_text("title: a\n", "utf-8")
    (handbook / "content/units/kacak.yml").symlink_to(outside)

    assert "units/kacak" in file_names(handbook)
    assert edited_file(handbook, "units/kacak") is None


def test_a_file_is_replaced_whole_and_can_be_put_back(file_of):
    file = file_of(NAME)
    file.path.chmod(0o640)
    write(file, b"title: a\n")

    assert file.path.read_bytes() == b"title: a\n"
    assert file.path.stat().st_mode & 0o777 == 0o640
    assert undo([(file, b"title: a\n")]) is file
    assert file.path.read_bytes() == file.data
    assert not [*file.path.parent.glob(".*")]


def test_what_has_changed_meanwhile_is_left_alone(file_of):
    file = file_of(NAME)
    file.path.write_bytes(b"title: b\n")

    with pytest.raises(StaleError):
        write(file, b"title: a\n")
    assert file.path.read_bytes() == b"title: b\n"
    assert not [*file.path.parent.glob(".*")]
