"""The door: JSON in, JSON out, the same bytes wherever and whenever it runs."""

import json
import subprocess
import sys
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from interactive import engine
from interactive.core.markup import to_html

ROOT = Path(__file__).parents[2]
ALONE = """
import sys
sys.path.insert(0, sys.argv[1])
from interactive import engine
document, answers, today = sys.stdin.read().splitlines()
engine.set_up(document)
sys.stdout.buffer.write(engine.run(sys.argv[2], answers, today).encode())
"""


TODAY = "2026-06-01"
ANSWERS: dict[str, dict[str, Any]] = {
    "salon": {"member_type": "ogrenci", "group_size": "9", "x": True},
    "etkinlik": {"first_day": "2026-06-05", "last_day": "2026-06-01"},
}


def run_alone(document, answers, seed):
    """Return what a Python without any package and with other hashes says."""
    isolated = ["-I"] if seed is None else []
    done = subprocess.run(
        [sys.executable, *isolated, "-S", "-c", ALONE, ROOT, document["calculator"]],
        input="\n".join([json.dumps(document), json.dumps(answers), TODAY]).encode(),
        env=None if seed is None else {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def test_another_python_without_packages_gives_the_same_bytes(documents):
    for slug, answers in ANSWERS.items():
        engine.set_up(json.dumps(documents[slug]))
        here = engine.run(slug, json.dumps(answers), TODAY)

        for seed in (None, "1", "2"):
            assert run_alone(documents[slug], answers, seed) == here


def test_running_again_gives_the_same_bytes_in_whatever_order_answers_come(documents):
    for slug, answers in ANSWERS.items():
        engine.set_up(json.dumps(documents[slug]))
        first = engine.run(slug, json.dumps(answers), TODAY)
        engine.run(slug, "{}", "2027-01-01")
        engine.set_up(json.dumps(documents[slug], ensure_ascii=False, indent=2))

        turned = dict(reversed(answers.items()))
        assert engine.run(slug, json.dumps(answers), TODAY) == first
        assert engine.run(slug, json.dumps(turned), TODAY) == first


def test_a_result_names_the_day_from_which_it_is_another(documents):
    document = deepcopy(documents["kart"])
    values = document["parameters"]["en-az-yas"]["values"]
    values.append({**values[-1], "valid_from": "2027-01-01", "value": 50})
    calculator = engine.load(document)
    sentence = "Bu hesap 1 Ocak 2027'den başlayarak başka sonuç verir."

    for age, today, coming in (
        ("30", "2026-06-01", "2027-01-01"),
        ("30", "2026-12-31", "2027-01-01"),
        ("30", "2027-01-01", None),
        ("60", "2026-06-01", None),
    ):
        day = date.fromisoformat(today)
        result = engine.evaluate(calculator, {"age": age}, day)
        view = to_html(calculator.present(result), str)

        assert result.get("changes_on") == coming
        assert (sentence in view) is bool(coming)


def test_a_run_answers_with_the_result_its_page_fragment_and_its_files(
    documents, calculators, today
):
    for slug, answers in (("etkinlik", {"first_day": "2026-07-08"}), ("salon", {})):
        engine.set_up(json.dumps(documents[slug]))

        response = json.loads(engine.run(slug, json.dumps(answers), today.isoformat()))

        calculator = calculators[slug]
        result = calculator.evaluate(answers, today)
        assert response == {
            "result": {**result, "derived": {}},
            "view": calculator.present(result),
            "files": engine.files(calculator, result),
            "contradicted": {},
        }
        assert [*response["result"]] == [*result, "derived"]
        # A kind without files gives none.
        assert bool(response["files"]) is (slug == "etkinlik")


def test_json_is_short_and_keeps_turkish_letters():
    assert engine.to_json({"ğ": [1, None, True, "ı\n"]}) == '{"ğ":[1,null,true,"ı\\n"]}'


def test_several_calculators_are_ready_at_once_and_today_is_an_argument(documents):
    for document in documents.values():
        engine.set_up(json.dumps(document))

    for slug, document in documents.items():
        for today in (TODAY, "2027-02-03"):
            result = json.loads(engine.run(slug, "{}", today))["result"]
            # A process says under `today` what to do on that day.
            day = result.get("day", result["today"])
            assert (result["kind"], day) == (
                document["spec"]["kind"],
                today,
            )


def test_who_has_texts_alone_hears_what_was_found_or_went_wrong(documents):
    given = ("etkinlik", "{}", TODAY)

    assert engine.call("set_up", json.dumps(documents["etkinlik"])) == "="
    assert engine.call("run", *given) == f"={engine.run(*given)}"
    stamped = (*given, "2026-06-01T15:04:05Z")
    assert engine.call("run", *stamped) == f"={engine.run(*stamped)}"
    assert engine.call("set_up", "{}") == "!KeyError: 'spec'"
    assert engine.call("enumeration") == "!KeyError: 'enumeration'"
