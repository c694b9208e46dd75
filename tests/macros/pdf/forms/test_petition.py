"""The fields of a blank petition: named once each, described, long enough."""

import pytest

from macros.pdf.forms.petition import LONGEST_CAPTION, blank_petition
from macros.pdf.forms.write_lines import fields_of
from tests.macros.conftest import AS_OF

LETTER = "projektor-dilekcesi"


@pytest.fixture(scope="module")
def petition(content, edition):
    return blank_petition(content, LETTER, AS_OF, edition.capitals)


@pytest.fixture(scope="module")
def parts(petition):
    """Return each part of each line, with the one before it."""
    lines = [line for block in petition.blocks for line in block["lines"]]
    return [(b, a) for line in lines for b, a in zip([{}, *line], line, strict=False)]


def test_each_field_has_a_name_of_its_own(petition, parts):
    names = [part["id"] for _, part in parts if "id" in part]
    fields = dict(fields_of([{"kind": "petition", "letter": petition.blocks}]))

    assert [*fields] == names
    assert len({*names}) == len(names) > 4
    assert all(name.startswith(f"{LETTER}.") for name in names)


def test_what_a_label_says_is_not_said_again_below_the_line(parts):
    captions = {
        before.get("text", "").rstrip().endswith(":"): part["caption"]
        for before, part in parts
        if "caption" in part and " / " not in part["description"]
    }

    assert captions[True] is None
    assert captions[False]


def test_words_to_choose_stand_below_or_on_the_leaf_that_is_kept(petition, parts):
    choices = [part for _, part in parts if " / " in part.get("description", "")]

    assert choices
    for part in choices:
        title, _, words = part["description"].partition(": ")
        assert part["caption"] in {words, title}
        assert len(part["caption"]) <= LONGEST_CAPTION
        assert (part["caption"] == title) == (title in petition.long_lists)
