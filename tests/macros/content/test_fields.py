"""What a table says of the parts of a file."""

from interactive.kinds.conditions.spec import Condition, Spec
from macros.content.field_texts import description_of
from macros.content.fields import names_of_keys, table_at
from macros.content.models.guideline import Guideline, Statement
from macros.content.models.site import Redirect, Site
from macros.content.models.source import Source


def test_the_table_of_a_part_is_found_by_its_path():
    for table, path, expected in (
        (Guideline, (), Guideline),
        (Guideline, ("sections", 0, "statements", 3), Statement),
        (Guideline, ("sections", 0, "statements"), Statement),
        (Guideline, ("title",), None),
        (Spec, ("conditions", 1), Condition),
        (Source, ("topics", "evrak"), None),
    ):
        assert table_at(table, path) is expected, path


def test_a_key_is_described_by_the_table_around_it_and_known_by_its_alias():
    path = ("sections", 0, "statements", 0, "text")

    assert description_of(Guideline, path, "tr").startswith("Okura söylenen")
    assert (
        description_of(Spec, ("conditions", 0, "id"), "tr")
        == "Sonuçta görünen kısa ad."
    )
    assert description_of(Guideline, ("nirgendwo",), "tr") == ""
    former = ("redirects", 0, "from")
    assert description_of(Site, former, "tr").startswith("Eski adres")
    assert names_of_keys(Redirect) == ["from", "to"]
    assert {"question", "text", "clauses"} < {*names_of_keys(Statement)}
    # What is no table has no fields.
    assert names_of_keys(None) == names_of_keys(str) == []
