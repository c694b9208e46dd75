"""The fixed sentences: every key is there and everything that is filled in is."""

import inspect
import string

import pytest
from pydantic import AfterValidator

from macros.load import Loaded
from macros.models.wording import Wording
from macros.validate import validate


def filled_in(key):
    """Return the words that fill a sentence, as its table says."""
    for rule in Wording.model_fields[key].metadata:
        if isinstance(rule, AfterValidator):
            known = inspect.getclosurevars(rule.func).nonlocals
            return set(known.get("names", ()))
    return set()


def braces_of(text):
    parts = string.Formatter().parse(text)
    return {name for _, name, _, _ in parts if name is not None}


@pytest.mark.parametrize("key", Wording.model_fields)
def test_a_sentence_uses_everything_that_is_filled_in(content, key):
    assert braces_of(content.words[key]) == filled_in(key)


def test_a_year_has_twelve_months_and_a_week_seven_days(content):
    assert len(content.words["months"].split()) == 12
    assert len(content.words["weekdays"].split()) == 7


def test_no_sentence_takes_braces_that_nothing_fills():
    data = dict.fromkeys(Wording.model_fields, "{bambaska}")
    loaded = Loaded("wording.yml", data)

    validate(Wording, loaded)

    told = {problem.message.split("'")[1] for problem in loaded.problems}
    assert told == set(Wording.model_fields)
