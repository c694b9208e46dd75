"""What is generated from the tables of the content is up to date."""

from macros.authoring.json_schema import stale


def test_schemas_and_manual_are_those_of_the_tables(root):
    assert stale(root) == []
