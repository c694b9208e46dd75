"""What lies in the memory of the small Python, and what was let go of."""

import gc
from random import Random

import pytest

from interactive import engine
from macros.runtime.slim.builder import MODULE


@pytest.fixture
def holds(small_python):
    """Return whether a text lies in the module; told in full, it would fill screens."""
    module = small_python[MODULE]
    return lambda text: text in module


@pytest.fixture
def counting():
    """Nothing is collected but when it is asked for."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("counting")
def test_no_answer_leaves_a_circle_behind(small_inputs):
    corpus = small_inputs.corpus
    for document in corpus["documents"]:
        assert engine.call("set_up", document) == "="
    gc.collect()

    left = {}
    for run in corpus["runs"]:
        engine.call("run", *run)
        if found := gc.collect(0):
            left[tuple(run)] = found

    assert left == {}


@pytest.mark.parametrize("number", [3, 12, 40, 150])
def test_it_matters_to_none_what_was_asked_before(
    small_inputs, small_python, heard, number
):
    runs = Random(number).sample(small_inputs.corpus["runs"], number)  # noqa: S311 - the same each time
    asked = small_inputs.corpus | {"runs": runs}

    told = heard(small_python[MODULE], asked)

    assert told["answers"] == small_inputs.answers(asked)


def test_the_engine_lies_in_memory(holds):
    assert holds(b"interactive.kinds.conditions.evaluate")


def test_names_of_characters_and_docstrings_do_not(holds):
    assert not holds(b"CounterClockwiseContourIntegral")
    assert not holds(b"Return the JSON-able")
    assert not holds(b"Signature objects")


def test_no_answer_and_no_rule_of_the_corpus_is_left(holds):
    assert not holds(b"unheard_of")
    assert not holds(b'"spec":{')
