"""The tables as a whole: where they stand and how they explain themselves."""

from dataclasses import fields, is_dataclass

import pytest
from pydantic import BaseModel

from interactive.kinds import kinds
from macros.content.fields import names_of_keys, renamed_keys, tables_in
from macros.content.models import FILES, FOLDERS, MAY_BE_EMPTY

TABLES = {**FILES, **FOLDERS, **{name: kind.Spec for name, kind in kinds().items()}}


def tables_below(table, seen):
    """Return a table and every one that stands below it."""
    if table not in seen:
        seen.append(table)
        known = (
            [f.type for f in fields(table)]
            if is_dataclass(table)
            else [f.annotation for f in table.model_fields.values()]
        )
        for annotation in known:
            for inner in tables_in(annotation):
                tables_below(inner, seen)
    return seen


@pytest.mark.parametrize("name", TABLES)
def test_every_table_below_refuses_unknown_keys_and_names_the_renamed(name):
    for table in tables_below(TABLES[name], []):
        keys, old = names_of_keys(table), renamed_keys(table)
        if issubclass(table, BaseModel):
            assert table.model_config["extra"] == "forbid", table
        else:
            assert table.__pydantic_config__["extra"] == "forbid", table
        assert (table.__doc__ or "").endswith("."), table
        # A renamed key leads to one that there is.
        assert {*old.values()} <= set(keys), table
        assert not {*old} & set(keys), table


def test_only_a_folder_may_be_empty():
    assert set(FOLDERS) >= MAY_BE_EMPTY
