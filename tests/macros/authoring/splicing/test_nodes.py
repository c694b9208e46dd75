"""Where each value begins and ends."""

import pytest

from macros.authoring.splicing.nodes import NoSuchPartError, tree

TEXT = "a: >-\n  x\n\n# note\nb: [1, 'y']  # end\n"


def test_a_value_ends_with_its_last_letter():
    root = tree(TEXT)

    spans = {p: TEXT[root.at(p).start : root.at(p).end] for p in (("a",), ("b",))}
    assert spans == {("a",): ">-\n  x", ("b",): "[1, 'y']"}
    assert root.data == {"a": "x", "b": [1, "y"]}
    assert tree("# nothing\n").data == {}
    for path in (("c",), ("b", 2), (0,), ("b", "x")):
        with pytest.raises(NoSuchPartError):
            root.at(path)
