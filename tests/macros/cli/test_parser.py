"""argparse in the editor's language."""

import argparse

import pytest

from macros.cli.parser import Parser, day, in_our_words


def test_a_day_that_is_none_is_told_in_words():
    with pytest.raises(argparse.ArgumentTypeError, match="geçerli bir tarih değil"):
        day("temmuz")


def test_what_argparse_says_is_said_in_our_words():
    expected, translation = "expected one argument", "bir değer ister"

    assert in_our_words("unrecognized arguments: --x") == "tanınmayan sözler: --x"
    # Only what it is known to say is turned.
    assert in_our_words(f"argument --today: {expected}") == f"--today: {translation}"


def test_options_stand_between_the_words_too():
    parser = Parser("deneme")
    parser.add_argument("ad")
    parser.add_argument("sayi")
    parser.add_argument("--gun", type=day)

    for arguments in (
        "a --gun 2026-01-12 b",
        "--gun 2026-01-12 a b",
        "a b --gun 2026-01-12",
    ):
        options = parser.parse_args(arguments.split())
        given = (options.ad, options.sayi, options.gun.isoformat())
        assert given == ("a", "b", "2026-01-12"), arguments


def test_a_call_at_fault_ends_with_a_hint(capsys):
    with pytest.raises(SystemExit) as end:
        Parser("deneme").parse_args(["fazla"])

    assert end.value.code == 2
    assert "deneme --help" in capsys.readouterr().err
