"""The workload: every kind of question a reader may ask, the same in every build."""

import json

import pytest

from interactive.engine import call
from macros.runtime.workload import INVALID_ANSWERS, READERS, workload
from tests.slim_module import runs_of


@pytest.fixture(scope="module")
def runs(slim_inputs):
    return runs_of(slim_inputs.workload)


def test_examples_invalid_answers_and_random_readers_are_run(runs, content):
    for name, spec in content.calculators.items():
        answers = [json.loads(given) for each, given, *_ in runs if each == name]

        assert len(answers) >= 2 * len(spec.examples) + READERS
        assert [e.name for e in spec.examples if e.answers not in answers] == []
    # An unchanged handbook gives the same readers.
    assert runs_of(workload(content)) == runs


def test_each_kind_is_given_every_invalid_answer_to_each_type(runs, content):
    questions = {
        (name, question.id): (spec.kind, question.type)
        for name, spec in content.calculators.items()
        for question in spec.questions
    }
    tried = {
        (*questions[name, question], repr(answer))
        for name, given, *_ in runs
        for question, answer in json.loads(given).items()
        if (name, question) in questions
    }

    invalid = {
        (*sort, repr(answer))
        for sort in questions.values()
        for answer in INVALID_ANSWERS
    }
    assert invalid - tried == set()


def test_rules_are_run_on_the_days_on_which_they_turn_and_far_from_them(runs):
    extremes = {"0001-01-01", "2000-01-01", "2100-12-31", "9999-12-31"}
    # The numbers of `kart` begin on a day, those of `salon` have always held.
    for name, turning in (("kart", {"2019-12-31", "2020-01-01"}), ("salon", set())):
        assert extremes | turning <= {
            today for each, _, today, *_ in runs if each == name
        }
    taken = [
        json.loads(given).get("taken") for name, given, *_ in runs if name == "iade"
    ]
    for day in ("2000-01-01", "2019-12-31", "2020-01-01", "2100-12-31"):
        assert day in taken


def test_every_status_and_every_kind_of_message_occurs(runs, slim_inputs):
    for session in slim_inputs.workload.sessions:
        for texts in session.set_up:
            assert call(*texts).startswith("=")

    responses = [json.loads(call("run", *run)[1:]) for run in runs]
    results = [response["result"] for response in responses]

    assert {"uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor"} <= {
        result["status"] for result in results
    }
    assert any(result["mistakes"] for result in results)
    assert any(result.get("warnings") for result in results)
    # A plan with a name, and a file that takes back what a former one held.
    texts = [file["text"] for response in responses for file in response["files"]]
    assert any("UID:iade.104." in text for text in texts)
    assert any("STATUS:CANCELLED" in text for text in texts)
