"""What comes back from a form changes what was changed in it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.splicing.nodes import NoSuchPartError
from macros.editor.form import Form, title_of
from macros.editor.forms import list_changes, text_of
from macros.editor.search import all_texts


def posted_by(form):
    """Return what a browser sends of an untouched form."""
    posted = {}
    for field in form.fields:
        name = f"v.{field.name}"
        if field.widget in ("check", "paragraphs"):
            posted[f"{name}.there"] = ["1"]
        if field.widget == "paragraphs":
            posted[name] = [*(field.value or ()), ""]
        elif field.widget == "check":
            posted |= {name: ["on"]} if field.value or field.default is True else {}
        elif field.widget in ("text", "long", "number", "date", "select", "lines"):
            posted[name] = [field.shown.replace("\n", "\r\n")]
    return posted


def test_an_untouched_form_changes_no_byte(handbook, file_of):
    tables = {(passage.file, passage.path) for passage in all_texts(handbook)}

    assert len(tables) > 100
    for name, path in sorted(tables, key=str):
        file = file_of(name)
        form = Form(file, path, "tr")
        sent = Form(file, path, "tr", posted_by(form) | {"digest": ["x"]})
        assert sent.changes() == [], (name, path)
        assert sent.bytes == file.data


def changed(file, path, **values):
    """Return the lines that a form takes away, and those that it adds."""
    posted = posted_by(Form(file, path, "tr"))
    posted |= {f"v.{name}": value for name, value in values.items()}
    before, after = file.text.splitlines(), Form(file, path, "tr", posted).text
    new = after.splitlines()
    return [b for b in before if b not in new], [a for a in new if a not in before]


def test_one_field_changes_its_line(file_of):
    contact = ("contacts", 0)
    assert changed(file_of("units/merkez"), contact, email=["a@b.example"]) == (
        ["    email: danisma@kitaplik.example"],
        ["    email: a@b.example"],
    )
    assert changed(file_of("units/merkez"), contact, extension=[""]) == (
        ['    extension: "12"'],
        [],
    )
    assert changed(file_of("questions/kart"), (), ask=["bankoya"]) == (
        [],
        ["ask: bankoya"],
    )
    assert changed(file_of("units/merkez"), (), text=["Giriş katında.", "İki."]) == (
        ["  - Giriş katındaki banko."],
        ["  - Giriş katında.", "  - İki."],
    )


def test_a_new_item_has_an_id_and_its_place(file_of):
    posted = {"v.text": ["Açık olduğu saate bakın."]}
    form = Form(file_of("checklists/kart-alirken"), ("items", "+"), "tr", posted)
    assert "  - id: acik-oldugu-saate-bakin\n" in form.text

    day = {"v.date": ["2026-02-01"], "v.name": ["Ara"]}
    form = Form(file_of("holidays/2026"), ("days", "+"), "tr", day)
    lines = form.text.splitlines()
    at = lines.index("  - {date: 2026-02-01, name: Ara}")
    assert "2026-01-01" in lines[at - 1]
    assert "2026-03-19" in lines[at + 1]


def test_the_first_contact_brings_the_list(file_of):
    posted = {"v.name": ["Masa"], "v.checked_on": ["2026-03-01"]}
    form = Form(file_of("units/cocuk"), ("contacts", "+"), "tr", posted)

    added = "contacts:\n  - name: Masa\n    checked_on: 2026-03-01\n"
    assert added in form.text


def test_a_part_that_is_not_there_has_no_form(file_of):
    for path in (("contacts", 7), ("nope",), ("title",)):
        with pytest.raises(NoSuchPartError):
            _ = Form(file_of("units/merkez"), path, "tr").data


def test_typed_text_is_one_line_unless_it_was_several():
    assert text_of("  a \r\n\r\n b  c") == "a b c"
    assert text_of("a\r\nb\r\n", "x\ny\n") == "a\nb\n"
    assert title_of({"date": "2026-01-01", "name": "Yılbaşı"}) == "2026-01-01 · Yılbaşı"


@given(st.lists(st.sampled_from("abcd"), min_size=1), st.lists(st.sampled_from("abcd")))
def test_changes_of_a_list_make_the_new_one(former, value):
    result = [*former]
    for change in list_changes(former, value, ()):
        number = int(change.path[0])
        if change.action == "remove":
            del result[number]
        elif change.action == "add":
            result.insert(number, change.value)
        else:
            result[number] = change.value

    assert result == value or not value
