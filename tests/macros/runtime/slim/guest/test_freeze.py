"""The memory of the slim runtime: what it holds, and what was dropped."""

import gc
from random import Random

import pytest

from interactive import engine
from macros.runtime.slim.builder import MODULE, REST
from macros.runtime.slim.wasm import Module
from tests.slim_module import memory_of


@pytest.fixture
def manual_gc():
    """Collect cycles only when asked to."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("manual_gc")
def test_no_answer_leaves_a_reference_cycle(slim_inputs):
    for document in slim_inputs.workload["documents"]:
        assert engine.call("set_up", document) == "="
    gc.collect()

    cycles = {}
    for run in slim_inputs.workload["runs"]:
        engine.call("run", *run)
        if count := gc.collect(0):
            cycles[tuple(run)] = count

    assert cycles == {}


def test_no_answer_depends_on_the_runs_before_it(slim_inputs, slim_files, replay):
    for count in (3, 12, 40, 150):
        runs = Random(count).sample(slim_inputs.workload["runs"], count)  # noqa: S311 - the same each time
        sample = slim_inputs.workload | {"runs": runs}

        answers = replay(slim_files[MODULE], workload=sample)["answers"]

        assert answers == slim_inputs.evaluate(sample)


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
