"""What editors read of tables and keys, in every language."""

import pytest

from interactive.kinds import kinds
from macros.authoring.field_reference import tables_below, tables_of_files
from macros.content.catalogue import languages
from macros.content.field_texts import key_text, table_text, texts_of
from macros.content.fields import names_of_keys
from macros.content.models.guideline import Guideline

TABLES = {part for _, table in tables_of_files() for _, part in tables_below(table)}
WORDS = ("reference.", "value.", "link.", "scheme.", "rule.")


@pytest.mark.parametrize("language", languages())
def test_every_table_and_key_has_its_text_and_no_other_has(language):
    texts = {kind: texts_of(kind, language) for kind in (None, *kinds())}
    told = [text for by_name in texts.values() for text in by_name.values()]
    for table in TABLES:
        assert table_text(table, language) in told, table
        for key in names_of_keys(table):
            assert key_text(table, key, language) in told, (table, key)

    names = {f"{t.__name__}{dot}" for t in TABLES for dot in ("", ".")}
    for by_name in texts.values():
        for name in by_name:
            owner, dot, _ = name.partition(".")
            assert name.startswith(WORDS) or f"{owner}{dot}" in names, name


def test_all_languages_have_the_same_names():
    for kind in (None, *kinds()):
        first, *others = [set(texts_of(kind, each)) for each in languages()]
        assert all(other == first for other in others), kind


def test_another_language_is_told_in_english():
    english = key_text(Guideline, "title", "en")
    assert key_text(Guideline, "title", "xx") == english == "The title of the chapter."
    assert key_text(Guideline, "nirgendwo", "tr") == key_text(None, "title", "tr") == ""
