"""What lies in the memory of the small Python, and what was let go of."""

import pytest

from macros.slim.builder import MODULE


@pytest.fixture
def module(small_python):
    return (small_python / MODULE).read_bytes()


def test_the_engine_lies_in_memory(module):
    assert b"interactive.kinds.conditions.evaluate" in module


def test_names_of_characters_and_docstrings_do_not(module):
    assert b"CounterClockwiseContourIntegral" not in module
    assert b"Return the JSON-able" not in module
    assert b"Signature objects" not in module


def test_no_answer_and_no_rule_of_the_corpus_is_left(module):
    assert b"unheard_of" not in module
    assert b'"spec":{' not in module
