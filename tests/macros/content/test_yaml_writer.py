"""Values written as YAML on one line."""

from hypothesis import given
from hypothesis import strategies as st

from macros.content.yaml_reader import read_yaml
from macros.content.yaml_writer import flow

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=9)
SCALARS = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXT
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(TEXT.filter(bool), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(VALUES)
def test_what_is_written_is_read_as_the_same(tmp_path_factory, value):
    root = tmp_path_factory.mktemp("yaml")
    path = root / "file.yml"
    path.write_text(f"key: {flow(value)}\n", "utf-8")

    read = read_yaml(path, root)

    assert (read.problems, read.data) == ([], {"key": value})


def test_quotes_stand_only_where_they_are_needed():
    assert flow({"a": ["yes", "2026-07-01", "3", None], "b": "x, y"}) == (
        '{a: [yes, 2026-07-01, "3", null], b: "x, y"}'
    )
