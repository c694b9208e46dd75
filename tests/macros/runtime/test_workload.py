"""What readers may ask: all sorts of it, and the same at every build."""

import json

from interactive.engine import call
from macros.runtime.workload import MIXED, SLIPS, corpus


def test_the_same_handbook_asks_the_same(small_content):
    assert corpus(small_content) == corpus(small_content)


def test_every_calculator_hears_its_examples_every_slip_and_many_readers(content):
    runs = corpus(content)["runs"]

    for name, spec in content.calculators.items():
        mine = [json.loads(answers) for each, answers, _ in runs if each == name]
        assert len(mine) == (
            2 * len(spec.examples) + len(SLIPS) * len(spec.questions) + MIXED
        )
        for example in spec.examples:
            assert example.answers in mine


def test_every_verdict_and_every_mistake_is_brought_about(content):
    asked = corpus(content)
    assert {call("set_up", document) for document in asked["documents"]} == {"="}

    told = [json.loads(call("run", *given)[1:])["result"] for given in asked["runs"]]

    assert {"uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor"} <= {
        result["status"] for result in told
    }
    assert any(result["mistakes"] for result in told)
    assert any(result.get("warnings") for result in told)
