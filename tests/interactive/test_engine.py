"""The door: JSON in, JSON out, the same bytes wherever and whenever it runs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interactive import engine

ROOT = Path(__file__).parents[2]
ALONE = """
import sys
sys.path.insert(0, sys.argv[1])
from interactive import engine
document, answers, today = sys.stdin.read().splitlines()
engine.set_up(document)
sys.stdout.buffer.write(engine.run(sys.argv[2], answers, today).encode())
"""


@pytest.fixture
def answers():
    return {
        "salon": {"member_type": "ogrenci", "group_size": "9", "x": True},
        "etkinlik": {"first_day": "2026-06-05", "last_day": "2026-06-01"},
    }


def run_alone(document, answers, today, seed):
    """Return what a Python without any package and with other hashes says."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", ALONE, str(ROOT), document["calculator"]]
        if seed is None
        else [sys.executable, "-S", "-c", ALONE, str(ROOT), document["calculator"]],
        input="\n".join([json.dumps(document), json.dumps(answers), today]).encode(),
        env=None if seed is None else {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
@pytest.mark.parametrize("seed", [None, "1", "2"])
def test_another_python_without_packages_gives_the_same_bytes(
    documents, answers, slug, seed
):
    engine.set_up(json.dumps(documents[slug]))
    here = engine.run(slug, json.dumps(answers[slug]), "2026-06-01")

    there = run_alone(documents[slug], answers[slug], "2026-06-01", seed)

    assert there == here


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_running_twice_gives_the_same_bytes(documents, answers, slug):
    engine.set_up(json.dumps(documents[slug]))
    first = engine.run(slug, json.dumps(answers[slug]), "2026-06-01")
    engine.run(slug, "{}", "2027-01-01")
    engine.set_up(json.dumps(documents[slug], ensure_ascii=False, indent=2))

    second = engine.run(slug, json.dumps(answers[slug]), "2026-06-01")

    assert second == first


def test_the_order_in_which_answers_come_does_not_matter(documents, answers):
    engine.set_up(json.dumps(documents["salon"]))
    given = answers["salon"]
    turned = dict(reversed(given.items()))

    results = {
        engine.run("salon", json.dumps(each), "2026-06-01") for each in (given, turned)
    }

    assert len(results) == 1


def test_a_run_answers_with_the_result_and_its_page_fragment(
    documents, calculators, today
):
    engine.set_up(json.dumps(documents["etkinlik"]))

    text = engine.run("etkinlik", '{"first_day":"2026-07-08"}', today.isoformat())

    calculator = calculators["etkinlik"]
    result = calculator.evaluate({"first_day": "2026-07-08"}, today)
    assert json.loads(text) == {
        "result": result,
        "view": calculator.present(result),
        "files": calculator.files(result),
    }

    assert list(json.loads(text)["result"]) == list(result)


def test_a_kind_without_files_gives_none(calculators, today):
    calculator = calculators["salon"]

    assert engine.files(calculator, calculator.evaluate({}, today)) == []


def test_json_is_short_and_keeps_turkish_letters():
    assert engine.to_json({"ğ": [1, None, True, "ı\n"]}) == '{"ğ":[1,null,true,"ı\\n"]}'


def test_today_is_an_argument(documents):
    engine.set_up(json.dumps(documents["etkinlik"]))
    answers = '{"first_day":"2026-07-08"}'

    days = [
        json.loads(engine.run("etkinlik", answers, today))["result"]["today"]
        for today in ("2026-06-01", "2027-02-03")
    ]

    assert days == ["2026-06-01", "2027-02-03"]


def test_several_calculators_can_be_ready_at_once(documents):
    for document in documents.values():
        engine.set_up(json.dumps(document))

    kinds = [
        json.loads(engine.run(slug, "{}", "2026-06-01"))["result"]["kind"]
        for slug in documents
    ]

    assert kinds == [document["spec"]["kind"] for document in documents.values()]


def test_who_has_texts_alone_hears_what_was_found(documents):
    document = documents["etkinlik"]
    given = ("etkinlik", "{}", "2026-06-01")

    assert engine.call("set_up", json.dumps(document)) == "="
    assert engine.call("run", *given) == f"={engine.run(*given)}"


def test_who_has_texts_alone_hears_what_went_wrong():
    assert engine.call("set_up", "{}") == "!KeyError: 'spec'"
    assert engine.call("enumeration") == "!KeyError: 'enumeration'"
