"""What the browser gets of a calculator."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from interactive.engine import load
from macros.calculators.document import calendar, document, site
from macros.handbook.links import links_of
from tests.conftest import loaded
from tests.macros.conftest import DAY


@pytest.fixture(scope="module")
def kart(content):
    return document(content, "kart", DAY)


def test_a_document_holds_all_that_a_calculator_rests_on(kart):
    assert {*kart} == {
        *("calculator", "spec", "parameters", "calendar", "wording", "edition"),
        *("revisions", "rules", "as_of", "links", "addresses", "site"),
        *("leave_checked_on", "known_answers"),
    }
    assert (kart["calculator"], kart["as_of"]) == ("kart", "2026-03-02")
    assert kart["spec"]["kind"] == "conditions"
    # Only the links and clauses of the calculator go along.
    assert kart["links"] == {"liste:kart-alirken": "Kart alırken"}
    assert kart["addresses"] == {
        "liste:kart-alirken": "kontrol-listeleri/kart-alirken/",
        "madde:M1.1": "kaynaklar/#M1.1",
        "madde:M1.2": "kaynaklar/#M1.2",
    }
    assert kart["edition"] == {
        "id": "yonerge-3",
        "label": "üçüncü",
        "checked_on": "2026-03-02",
    }


def test_a_document_is_plain_json_that_can_be_evaluated(content):
    for name in ("kart", "iade"):
        written = document(content, name, DAY)
        read = json.loads(json.dumps(written))

        assert read == written
        assert load(read).evaluate({}, DAY)["status"] == "bilgi-eksik", name


def test_every_value_of_a_parameter_goes_along_with_its_source(content):
    iade = document(content, "iade", DAY)

    value = {"valid_from": "2020-01-01", "value": 14, "clause": "M2.2"}
    value |= {"checked_on": "2026-03-02"}
    assert iade["parameters"]["odunc-suresi"]["values"] == [value]


def test_what_a_calculator_does_not_use_is_no_change_of_its_rules(
    handbook, content, kart
):
    before = document(content, "iade", DAY)
    folder = handbook / "content" / "parameters"
    text = (folder / "odunc-suresi.yml").read_text("utf-8")
    (folder / "gecikme-bedeli.yml").write_text(text, "utf-8")
    holidays = handbook / "content" / "holidays" / "2026.yml"
    closed = holidays.read_text("utf-8").replace("Yılbaşı", "Yeni yıl")
    holidays.write_text(closed, "utf-8")
    content = loaded(handbook)

    assert [*kart["parameters"]] == ["en-az-yas"]
    assert document(content, "kart", DAY)["rules"] == kart["rules"]
    iade = document(content, "iade", DAY)
    assert iade["parameters"] == before["parameters"]
    assert iade["rules"] != before["rules"]


def test_a_number_that_only_a_sentence_names_goes_along(content):
    kart = replace(content.calculators["kart"], summary="En çok {odunc-suresi}.")
    named = document(replace(content, calculators={"kart": kart}), "kart", DAY)

    assert [*named["parameters"]] == ["en-az-yas", "odunc-suresi"]


def test_the_calendar_has_holidays_half_days_and_leave(handbook):
    (handbook / "content" / "leave").mkdir()
    (handbook / "content" / "leave" / "mart.yml").write_text(
        "title: Kar tatili\nsource: Duyuru\nchecked_on: 2026-03-02\n"
        "days: [2026-03-03, 2026-03-04]\n",
        "utf-8",
    )
    content = loaded(handbook)

    data = calendar(content)

    assert data["years"] == {"2026": "announced", "2027": "estimated"}
    assert {"date": "2026-03-19", "name": "Ramazan Bayramı", "half": True} in data[
        "closed"
    ]
    assert data["closed"][-2:] == [
        {"date": "2026-03-03", "name": "Kar tatili", "leave": True},
        {"date": "2026-03-04", "name": "Kar tatili", "leave": True},
    ]


def test_when_leave_was_looked_up_goes_along_and_changes_no_rule(handbook, content):
    before = document(content, "iade", DAY)
    path = handbook / "content" / "holidays" / "2026.yml"
    text = path.read_text("utf-8")
    path.write_text(f"leave_checked_on: 2026-03-02\n{text}", "utf-8")

    after = {name: document(loaded(handbook), name, DAY) for name in ("iade", "kart")}

    assert before["leave_checked_on"] == {}
    assert after["iade"]["leave_checked_on"] == {"2026": "2026-03-02", "2027": None}
    assert after["iade"]["rules"] == before["rules"]
    # What counts no days needs to know nothing of leave.
    assert after["kart"]["leave_checked_on"] == {}


def test_a_calculator_has_a_name_that_is_its_alone(content):
    for address, page, namespace in (
        (None, None, "iade@okur-rehberi.invalid"),
        (
            "https://kitap.example/",
            "https://kitap.example/hesaplayicilar/iade/",
            "iade@kitap.example",
        ),
        (
            "https://okul.example/kutuphane/rehber",
            "https://okul.example/kutuphane/rehber/hesaplayicilar/iade/",
            "iade.kutuphane.rehber@okul.example",
        ),
    ):
        there = content.site.model_copy(update={"address": address})
        data = site(replace(content, site=there), "iade", links_of(content))

        title = content.site.title
        assert data == {"title": title, "page": page, "namespace": namespace}


PRINT = """
import json, sys
from datetime import date
from pathlib import Path
from macros.calculators.document import document
from macros.content.loader import load_content
content, _ = load_content(Path(sys.argv[1]))
for name in content.calculators:
    print(json.dumps(document(content, name, date(2026, 3, 2))))
"""


def test_two_builds_write_the_same_bytes(root):
    first, second = (printed(root, seed) for seed in ("1", "2"))

    assert first == second
    assert first


def printed(root, seed):
    """Return the documents as a Python with that seed for its sets writes them."""
    return subprocess.run(
        [sys.executable, "-c", PRINT, str(root)],
        check=True,
        capture_output=True,
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout
