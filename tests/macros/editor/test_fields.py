"""Fields are made from the content's models."""

from macros.content.models import FILES, FOLDERS
from macros.content.models.checklist import Item
from macros.content.models.parameter import DatedValue
from macros.content.models.question import CommonQuestion
from macros.content.models.unit import Unit, UnitContact
from macros.editor.fields import fields_of, holder


def widgets(table, data):
    return {f.name: f.widget for f in fields_of(table, data, "tr")}


def test_kinds_of_fields_come_from_types():
    assert widgets(UnitContact, {})["checked_on"] == "date"
    question = widgets(CommonQuestion, {"title": "a"})
    assert question == {
        "title": "text",
        "order": "number",
        "step": "text",
        "also": "lines",
        "silent": "check",
        "ask": "text",
        "answer": "long",
        "clauses": "lines",
        "links": "lines",
    }
    assert widgets(Unit, {})["text"] == "paragraphs"
    assert widgets(Unit, {})["contacts"] == "tables"
    assert widgets(DatedValue, {"value": 7})["value"] == "text"


def test_labels_and_hints_come_from_the_texts_of_keys():
    fields = {f.name: f for f in fields_of(UnitContact, {}, "tr")}

    assert fields["telephone"].label.startswith("Telefon")
    assert "`" not in "".join(f.label for f in fields.values())
    for table in (*FOLDERS.values(), *FILES.values()):
        for language in ("tr", "en"):
            labels = [f.label for f in fields_of(table, {}, language)]
            assert all(labels)


def test_a_rule_and_a_name_are_not_edited():
    data = {"id": "a", "concerns_when": {"is": ["unit", "b"]}}

    assert widgets(Item, data)["concerns_when"] == "fixed"
    assert widgets(Item, data)["id"] == "fixed"


def test_a_value_belongs_to_the_table_around_it():
    assert holder(Unit, ("contacts", 0, "email")) == (("contacts", 0), "email")
    assert holder(Unit, ("text", 1)) == ((), "text")
    assert holder(Unit, (0,)) is None
