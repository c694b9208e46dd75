"""Ids are what addresses and answers can hold, each of them once."""

from types import SimpleNamespace

from interactive.verification.id_checks import id_problems


def test_an_id_is_ascii_and_there_once():
    for key, ids, expected in (
        ("values", ["gpa", "puan-1", "gpa"], ["bad_question_id", "repeated_id"]),
        ("options", ["a-1", "Ş", "a-1"], ["bad_id", "repeated_id"]),
    ):
        entries = [SimpleNamespace(id=each) for each in ids]

        assert [error.code for error in id_problems(entries, key)] == expected
