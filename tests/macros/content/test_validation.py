"""A file against its table: pydantic's errors in the editor's words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interactive.kinds import kinds
from macros.content.files.spec_tables import LETTERS, SHARED_LETTERS
from macros.content.models import FILES, FOLDERS
from macros.content.models.base import Day, Table
from macros.content.models.checklist import Checklist
from macros.content.validation import validate
from macros.content.yaml_reader import YamlFile, read_yaml

SPECS = {name: kind.Spec for name, kind in kinds().items()}
TABLES: dict[str, type] = {**FILES, **FOLDERS, **SPECS, LETTERS: SHARED_LETTERS}
LIST = {
    "title": "Ad",
    "order": 10,
    "phase": "Evre",
    "when": "Ne zaman?",
    "items": [{"id": "bir", "text": "Bir iş."}],
}


def problems_of(table, data):
    file = YamlFile("a.yml", data)
    model = validate(table, file)
    assert (model is None) == bool(file.problems)
    return [problem.message for problem in file.problems]


def test_what_fits_comes_back_as_the_table_stripped_and_never_changes():
    model = validate(Checklist, YamlFile("a.yml", {**LIST, "title": " Ad\n"}))

    assert model
    assert (model.title, model.items[0].id, model.related) == ("Ad", "bir", ())
    with pytest.raises(ValueError, match="frozen"):
        model.title = "Başka"


def test_a_date_is_read_and_only_as_one(content):
    source = content.files["sources/yonerge-3"].data
    edition = {**source["edition"], "checked_on": "20260302"}

    assert isinstance(content.source.edition.checked_on, Day)
    assert problems_of(FOLDERS["sources"], {**source, "edition": edition})


def test_a_value_of_the_wrong_type_is_named_with_the_actual_one():
    # The other mistakes of one value are in tests/invalid_content/validate/.
    for change, message in (
        ({"order": True}, "'order' tam sayı olmalı, true/false (true) bulundu."),
        ({"title": ["a"]}, "'title' metin olmalı, liste bulundu."),
        ({"items": {}}, "'items' liste olmalı, anahtarlı bölüm bulundu."),
    ):
        [problem] = problems_of(Checklist, {**LIST, **change})
        assert problem.startswith(message)

    [problem] = problems_of(Checklist, {**LIST, "order": "uzun " * 99})
    assert len(problem) < 150
    assert "…" in problem


def test_a_mistyped_key_is_not_also_told_as_missing():
    mistyped = {"titel" if key == "title" else key: LIST[key] for key in LIST}

    assert problems_of(Checklist, mistyped) == [
        "'titel' diye bir anahtar yok. Bunu mu demek istediniz: 'title'?"
    ]


@dataclass
class Renamed:
    """A table whose only key was called something else before."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    RENAMED: ClassVar[Mapping[str, str]] = {"former": "present"}
    present: str


class RenamedAgain(Table):
    """The same as a model."""

    RENAMED: ClassVar[Mapping[str, str]] = {"former": "present"}
    present: str


def test_a_renamed_key_is_told_by_its_new_name_and_not_as_missing():
    for table in (Renamed, RenamedAgain):
        assert problems_of(table, {"former": "a"}) == [
            "'former' anahtarının adı değişti. Yerine 'present' yazın."
        ]


def test_a_list_whose_items_are_wrong_is_not_also_told_as_short():
    assert len(problems_of(Checklist, {**LIST, "items": ["x"]})) == 1


def test_any_key_may_be_the_mistyped_one():
    for key in ("[key]", "", "dosya", "öğe"):
        [problem] = problems_of(Checklist, {**LIST, key: 1})
        assert problem.startswith(f"'{key}' diye bir anahtar yok.")


ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)


LEAVE = {"title": "İ", "source": "D", "checked_on": "2026-01-02", "days": []}


def valid_files():
    """Return a table and data for it: every file of the small handbook."""
    base = Path(__file__).parents[2] / "fixtures" / "handbook"
    files = {"leave": (TABLES["leave"], LEAVE)}
    for path in sorted(base.rglob("*.yml")):
        data = read_yaml(path, base).data
        name = path.stem if path.stem in TABLES else path.parent.name
        table = SPECS[data["kind"]] if "kind" in data else TABLES[name]
        files[path.stem] = (table, data)
    return files


VALID = valid_files()


@pytest.mark.parametrize(("table", "valid"), VALID.values(), ids=VALID)
@settings(max_examples=30)
@given(data=st.data())
def test_whatever_is_written_is_told_in_words_and_not_in_jargon(table, valid, data):
    broken = json.loads(json.dumps(valid))
    put_somewhere(broken, data)

    for message in problems_of(table, broken):
        assert "beklenen biçimde değil" not in message
        assert message.endswith((".", "?"))


def put_somewhere(part, data):
    """Put any value at a random place of nested data."""
    keys = [*part] if isinstance(part, dict) else [*range(len(part))]
    key = data.draw(st.sampled_from(keys)) if keys else None
    if key is None:
        return
    inner = part[key]
    if isinstance(inner, dict | list) and inner and data.draw(st.booleans()):
        put_somewhere(inner, data)
    elif isinstance(part, dict) and data.draw(st.booleans()):
        part[data.draw(st.text(max_size=5))] = part.pop(key)
    else:
        part[key] = data.draw(ANY)
