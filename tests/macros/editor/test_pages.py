"""The pages of the form; tests/browser/edit uses them as an officer does."""

from macros.editor.pages import parts


def test_an_address_names_a_part():
    assert parts("") == ()
    assert parts("sections/1/statements/+") == ("sections", 1, "statements", "+")
