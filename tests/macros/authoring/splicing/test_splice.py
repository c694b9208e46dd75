"""A change of a text; test_changes.py tries them on every file."""

import pytest

from macros.authoring.splicing.nodes import NoSuchPartError
from macros.authoring.splicing.splice import with_item, with_key, with_value, without


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (with_value("a: # x\n", ("a",), "b"), "a: b # x\n"),
        (with_value("a: {b: c}\n", ("a", "b"), "d, e"), 'a: {b: "d, e"}\n'),
        (with_key("{a: 1}\n", (), "b", [2]), "{a: 1, b: [2]}\n"),
        (with_key("", (), "b", "x"), "b: x\n"),
        (with_item("a: []\n", ("a",), 0, "x"), "a: [x]\n"),
        (with_item("a: [y]\n", ("a",), 0, "x"), "a: [x, y]\n"),
        (without("a: [x, y]\n", ("a", 0)), "a: [y]\n"),
        (without("a: [x]\nb: 1\n", ("a", 0)), "b: 1\n"),
    ],
)
def test_a_change_keeps_what_surrounds_it(new, expected):
    assert new == expected


def test_a_list_is_no_value_and_a_value_no_list():
    with pytest.raises(NoSuchPartError):
        with_value("a: [1]\n", ("a",), "x")
    with pytest.raises(NoSuchPartError):
        with_item("a: 1\n", ("a",), 0, "x")
    with pytest.raises(NoSuchPartError):
        with_key("a: 1\n", ("a",), "b", "x")
