"""Values that differ, each beside its former self, with its line."""

from macros.cli.review.edits import edits, in_words
from tests.macros.cli.review.conftest import after, put


def differing(before, edited):
    return [
        (edit.file, edit.key, edit.before, edit.after, edit.lines)
        for edit in edits(before.content, after(edited).content)
    ]


def test_an_item_put_before_others_is_the_only_difference(before, edited):
    put(edited, "guidelines/uyelik", "summary:\n", "summary:\n  - Yeni.\n")

    assert differing(before, edited) == [
        ("guidelines/uyelik", "summary.0", None, "Yeni.", (None, 4))
    ]


def test_an_item_that_moved_says_where_it_stands(before, edited):
    first, second = "  - Kart bankodan alınır.\n", "  - Yanınızda kimlik bulunsun.\n"
    put(edited, "guidelines/uyelik", first + second, second + first)

    [(*_, former, later, lines)] = differing(before, edited)

    assert former == later
    assert lines in {(4, 5), (5, 4)}


def test_a_word_of_the_interface_is_a_value(before, edited):
    (edited / "content/wording.yml").write_text("undo: Eski haline getir\n", "utf-8")

    assert differing(before, edited) == [
        ("wording", "undo", "Geri al", "Eski haline getir", (1, 1))
    ]


def test_a_value_in_one_line_has_all_its_parts():
    assert in_words({"a": ["x", None, 1], "b": {"c": False}}) == "x · 1 · False"
