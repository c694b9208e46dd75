"""What lies in the memory of the small Python, and what was let go of."""

import pytest

from macros.slim.builder import MODULE


@pytest.fixture
def holds(small_python):
    """Return whether a text lies in the module; told in full, it would fill screens."""
    module = (small_python / MODULE).read_bytes()
    return lambda text: text in module


def test_the_engine_lies_in_memory(holds):
    assert holds(b"interactive.kinds.conditions.evaluate")


def test_names_of_characters_and_docstrings_do_not(holds):
    assert not holds(b"CounterClockwiseContourIntegral")
    assert not holds(b"Return the JSON-able")
    assert not holds(b"Signature objects")


def test_no_answer_and_no_rule_of_the_corpus_is_left(holds):
    assert not holds(b"unheard_of")
    assert not holds(b'"spec":{')
