"""The memory of the slim runtime: what it holds, and what was dropped."""

import gc
from random import Random

import pytest

from interactive import engine
from macros.runtime.slim.builder import MODULE, REST
from macros.runtime.slim.wasm import Module
from tests.slim_module import memory_of, only_runs, runs_of


@pytest.fixture
def manual_gc():
    """Collect cycles only when asked to."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("manual_gc")
def test_no_answer_leaves_a_reference_cycle(slim_inputs):
    calls = slim_inputs.workload.in_order()
    assert calls[0][0] == "set_up"
    gc.collect()

    cycles = {}
    for call in calls:
        engine.call(*call)
        # What is set up stays, so it may refer to itself.
        if (count := gc.collect(0)) and call[0] == "run":
            cycles[call] = count

    assert cycles == {}


def test_no_answer_depends_on_the_runs_before_it(slim_inputs, slim_files, replay):
    for count in (3, 12, 40, 150):
        runs = Random(count).sample(runs_of(slim_inputs.workload), count)  # noqa: S311 - the same each time
        sample = only_runs(slim_inputs, runs)

        answers = replay(slim_files[MODULE], workload=sample)["answers"]

        assert answers == sample.answers(slim_inputs.reference)


def test_memory_holds_the_engine_and_nothing_it_does_not_need(slim_files):
    parts = (Module.parse(slim_files[name]) for name in (MODULE, REST))
    memory = memory_of(*parts)

    assert memory.count(b"interactive.kinds.conditions.evaluate")
    for needless in (
        b"CounterClockwiseContourIntegral",  # html.entities
        b"Signature objects",  # a docstring of a module that was unloaded
        b"Return the JSON-able",  # one of the library
        b"unheard_of",  # an answer of the workload
        b'"spec":{',  # a document of the workload
    ):
        assert not memory.count(needless), needless
