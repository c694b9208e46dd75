"""A handbook's own words: any key of the catalogue, with the same placeholders."""

import pytest
from pydantic_core import PydanticCustomError

from macros.content.catalogue import messages
from macros.content.models.wording import same_placeholders, word_count, wording
from tests.conftest import loaded

OWN = "theme_skip: Metne geç\n"


@pytest.mark.parametrize(
    ("text", "own"), [(None, {}), ("", {}), ("# Söz yok.\n", {}), (OWN, "Metne geç")]
)
def test_what_a_handbook_does_not_replace_is_of_the_catalogue(handbook, text, own):
    if text is not None:
        (handbook / "content" / "wording.yml").write_text(text, "utf-8")

    content = loaded(handbook)

    assert content.words == {**messages("tr"), **({"theme_skip": own} if own else {})}


def test_the_language_of_the_site_chooses_the_catalogue(handbook):
    path = handbook / "content" / "site.yml"
    path.write_text(f"{path.read_text('utf-8')}language: en\n", "utf-8")

    content = loaded(handbook)

    assert content.words == messages("en")


def test_an_old_key_leads_to_one_of_the_catalogue():
    table, keys = wording("tr"), messages("tr").keys()

    assert table.RENAMED["placing_title"] == "embed_guide_title"
    assert {*table.RENAMED.values()} <= keys
    assert not table.RENAMED.keys() & keys


def fits(rule, text):
    try:
        return rule(text) == text
    except PydanticCustomError:
        return False


def test_a_word_has_the_placeholders_and_the_count_of_its_default():
    rule = same_placeholders("{n} / {total}")

    for text in ("{total} içinde {n}", "{n} {n} {total}"):
        assert fits(rule, text), text
    for braces in ("{m}", "{}", "{0}", "{n", "n}", "{n:d}", "{n!r}", "{n.real}"):
        assert not fits(rule, "{n} {total} " + braces), braces
    for text in ("düz", "{n}", "{{n}} {total}", "{n}{{m}}{total}"):
        assert not fits(rule, text), text
    three = word_count(3)
    assert fits(three, "a b c")
    assert not fits(three, "a b")
