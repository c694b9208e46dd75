"""A problem is told at the field that can mend it."""

from macros.content.problems import Problem
from macros.editor.findings import findings

NAMES = ["name", "email", "checked_on"]


def test_a_problem_comes_to_its_field_by_its_line_or_its_key(file_of):
    read, path = file_of("units/merkez").read(), ("contacts", 0)
    line = read.line((*path, "email"))
    problems = [
        Problem(read.file, line, "yanlış"),
        Problem(read.file, read.line(path), "'checked_on' eksik."),
        Problem(read.file, 1, "başlık"),
        Problem("content/site.yml", line, "başka"),
    ]

    result = findings(problems, read, path, NAMES)

    assert result.by_field == {
        "email": ["yanlış"],
        "checked_on": ["'checked_on' eksik."],
    }
    assert [each.message for each in result.elsewhere] == ["başlık", "başka"]
    assert result
    assert not findings([], read, path, NAMES)
