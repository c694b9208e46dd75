"""The lines around a problem, and the link to them."""

import pytest

from macros.content.problems import CallError
from macros.publish.preview.excerpt import (
    MAX_LINE,
    VISUAL_STUDIO_CODE,
    editor_link,
    excerpt,
    link_pattern,
)


@pytest.mark.parametrize(
    ("line", "numbers"), [(1, [1, 2, 3]), (4, [2, 3, 4, 5, 6]), (9, [7, 8, 9])]
)
def test_two_lines_are_shown_on_each_side_if_there_are_so_many(tmp_path, line, numbers):
    path = tmp_path / "a.yml"
    path.write_text("\n".join(f"  line: {n}" for n in range(1, 10)), "utf-8")

    lines = excerpt(path, line)

    assert [each.number for each in lines] == numbers
    assert [each.text for each in lines if each.is_marked] == [f"  line: {line}"]


def test_a_line_is_short_and_shows_what_would_hide(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"\ta\xe2\x80\xaeb\xff" + b"c" * 1000)

    [line] = excerpt(path, 1)

    assert line.text.startswith("    a<U+202E>b\N{REPLACEMENT CHARACTER}c")
    assert len(line.text) == MAX_LINE


def test_a_file_that_is_not_there_has_neither_lines_nor_a_link(tmp_path):
    missing = tmp_path / "a.yml"

    assert excerpt(missing, 1) == excerpt(tmp_path, 1) == []
    assert editor_link(VISUAL_STUDIO_CODE, missing, 1) == ""


def test_a_link_leads_to_the_line_of_a_file_with_any_name(tmp_path):
    path = tmp_path / 'ça "1"&{line}.yml'
    path.touch()

    link = editor_link(VISUAL_STUDIO_CODE, path, 7)

    folder = tmp_path.as_posix()
    assert link == f"vscode://file/{folder}/%C3%A7a%20%221%22%26%7Bline%7D.yml:7"


def test_editors_choose_the_program_that_opens_a_file(monkeypatch, tmp_path):
    monkeypatch.delenv("EDITOR_LINK", raising=False)
    assert link_pattern() == VISUAL_STUDIO_CODE
    monkeypatch.setenv("EDITOR_LINK", "idea://open?file={path}&line={line}")
    assert link_pattern().startswith("idea:")
    monkeypatch.setenv("EDITOR_LINK", "")
    assert editor_link(link_pattern(), tmp_path, 1) == ""
    monkeypatch.setenv("EDITOR_LINK", "idea")
    with pytest.raises(CallError, match=r"EDITOR_LINK içinde \{path\} yok: idea\."):
        link_pattern()
