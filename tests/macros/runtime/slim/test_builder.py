"""How the small Python is built; no answer is another one."""

import dataclasses
import gzip
import json

import brotli
import pytest

from macros.runtime.slim import builder
from macros.runtime.slim.builder import MODULE, REPORT, SlimError


@pytest.fixture
def report(small_python):
    return json.loads(small_python[REPORT])


def test_it_lies_beside_its_packed_forms(small_python, report):
    module = small_python[MODULE]

    assert brotli.decompress(small_python[f"{MODULE}.br"]) == module
    assert gzip.decompress(small_python[f"{MODULE}.gz"]) == module
    assert report["bytes"]["raw"] == len(module)


def test_it_is_light_enough_for_a_slow_line(report):
    assert report["bytes"]["br"] < 2_400_000


def test_it_answers_the_whole_corpus_as_this_python_does(
    small_python, small_inputs, heard
):
    told = heard(small_python[MODULE])

    assert told["answers"] == small_inputs.answers(small_inputs.corpus)


def test_the_report_says_which_functions_and_modules_are_kept(report):
    assert len(report["kept"]) < report["functions"] / 10
    assert {"interactive.engine", "datetime", "json"} <= set(report["modules"])


def test_another_corpus_is_another_runtime_of_the_same_maker(small_inputs):
    other = dataclasses.replace(small_inputs, corpus={"documents": [], "runs": []})

    assert other.maker() == small_inputs.maker()
    assert other.key() != small_inputs.key()


def test_another_engine_is_another_maker(small_inputs, tmp_path):
    (tmp_path / "a.py").write_text("a = 1\n", "utf-8")

    assert (
        dataclasses.replace(small_inputs, engine=tmp_path).maker()
        != small_inputs.maker()
    )


def test_another_answer_stops_the_build():
    runs = [["a", "{}", "2026-06-01"]]

    with pytest.raises(SlimError, match="başka yanıt veriyor"):
        builder._compare("pruned", runs, ["x"], ["y"])


def test_a_script_that_fails_says_why(tmp_path):
    with pytest.raises(SlimError, match=r"replay\.mjs"):
        builder._node("replay.mjs", tmp_path / "no.mjs", "a", "b", "c")


def test_without_node_it_is_told_what_to_do(monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(SlimError, match="make setup"):
        builder._node("replay.mjs")
