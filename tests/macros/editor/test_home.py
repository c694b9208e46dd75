"""The first page names everything that can be changed."""

from macros.editor.files import file_names
from macros.editor.home import groups


def test_every_file_stands_on_the_first_page(handbook, word):
    shown = [*groups(handbook, word)]

    assert shown[0].title == word("edit_kind_units")
    assert ("units/merkez", "Merkez bankosu") in shown[0].files
    names = {name for group in shown for name, _ in group.files}
    assert names == {*file_names(handbook)}
