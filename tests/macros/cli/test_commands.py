"""What each subcommand takes."""

from pathlib import Path

from macros.cli.commands import parser


def test_the_folder_is_that_of_the_call_unless_named():
    assert parser().parse_args(["check"]).root == Path()


def test_fields_and_keys_may_be_several():
    call = "evaluate a --batch --key no --key ad --fields status, --fields a,b -"

    options = parser().parse_args(call.split())

    assert options.key == ["no", "ad"]
    assert options.fields == ["a", "b"]
