"""What a browser gets of a calculator answers as the whole document does."""

import json

import pytest

from interactive.engine import call, evaluate, load, to_json
from macros.calculators.browser_document import browser_document, document_files
from macros.calculators.document import document
from tests.macros.conftest import DAY
from tests.slim_module import runs_of


@pytest.fixture(scope="module")
def whole(content):
    """Return every document, by name."""
    return {name: document(content, name, DAY) for name in content.specs}


def test_every_run_has_the_same_answer_as_with_all_words(whole, slim_inputs):
    runs = {*map(tuple, runs_of(slim_inputs.workload)[::2])}
    assert len(runs) > 1000
    answers = []
    for cut in (False, True):
        for data in whole.values():
            assert call("set_up", to_json(browser_document(data) if cut else data))
        answers.append({run: call("run", *run) for run in runs})

    assert answers[0] == answers[1]


def test_pages_keep_their_words_and_examples_to_themselves(whole):
    for name, data in whole.items():
        cut = browser_document(data)

        assert cut["spec"]["examples"] == [], name
        assert len(to_json(cut)) < len(to_json(data)) / 2, name
        # Words of pages, and of kinds that answer nothing here.
        assert not [key for key in cut["wording"] if key.startswith("privacy_")], name
    letter = browser_document(whole["projektor-dilekcesi"])["wording"]
    assert "letter_gap" in letter
    assert not [key for key in letter if key.startswith(("ledger_", "verdict_"))]


def test_a_calculator_that_asks_others_has_their_words(whole):
    cut = load(browser_document(whole["yolum"]))

    assert evaluate(cut, {}, DAY)["status"]


def test_the_files_hold_what_browsers_get(content, whole):
    files = document_files(content, DAY)

    assert {*files} == {*whole}
    address, text = files["kart"]
    assert address.startswith("assets/rules/")
    assert json.loads(text) == browser_document(whole["kart"])
