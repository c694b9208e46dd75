"""No field is taken but those of the tables."""

from dataclasses import is_dataclass
from importlib import import_module
from inspect import getmembers

import pytest
from pydantic import TypeAdapter, ValidationError

from interactive.core import questions
from interactive.kinds import kinds


def tables():
    """Return every table of questions and kinds by its full name."""
    specs = [import_module(f"{module.__name__}.spec") for module in kinds().values()]
    return {
        f"{member.__module__}.{name}": member
        for module in (questions, *specs)
        for name, member in getmembers(module, is_dataclass)
    }


def test_a_key_that_is_not_in_the_table_is_refused():
    for table in tables().values():
        with pytest.raises(ValidationError) as refused:
            TypeAdapter(table).validate_python({"kimlik": "x"})

        assert any(
            error["type"] == "unexpected_keyword_argument"
            for error in refused.value.errors()
        )
