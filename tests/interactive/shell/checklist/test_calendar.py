"""The days of a list as a calendar file: the bytes are those of the engine's writer."""

import json
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from interactive.core.icalendar import Event, calendar_file

SCRIPT = Path(__file__).with_name("write_calendar.mjs")
SIGNS = "aİıçğ öşü,;:\\\n\r\t\x00\x0b\x1c\x7f\x85\u2028\ufeff“”😀\u0301\"'<>"
STAMP = datetime(2026, 11, 29, 18, 5, 7, tzinfo=UTC)
LIST = {
    "slug": "salon-oncesi",
    "title": "Salona gelmeden",
    "site": "Okur kılavuzu",
    "namespace": "liste@kitaplik.example",
    "address": "https://kitaplik.example/kontrol-listeleri/salon-oncesi/",
}
ITEM = {
    "id": "form",
    "text": "Formu imzalayın.",
    "note": "Oda 214",
    "day": "2026-11-30",
}


def anything(chance):
    return "".join(chance.choices(SIGNS, k=chance.randint(0, 90)))


def event(chance):
    return {
        "uid": f"form.{chance.randint(1, 99)}.liste@kitaplik.example",
        "day": chance.choice(["2026-12-31", "2028-02-28", "2028-02-29", "2099-12-31"]),
        "title": anything(chance),
        "text": anything(chance),
        "address": LIST["address"],
        "category": f"K{anything(chance)}",
        "reminders": chance.choice([[], [0], [1], [3, 1]]),
    }


@pytest.fixture(scope="module")
def files():
    chance = Random(5545)  # noqa: S311 - the same at every run
    return [
        [anything(chance), STAMP.isoformat(), [event(chance) for _ in range(each % 3)]]
        for each in range(200)
    ]


@pytest.fixture(scope="module")
def written(files):
    past = {**ITEM, "note": "", "day": "2026-11-29"}
    lists = [[LIST, [ITEM, past], "2026-11-29"]]
    done = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps({"files": files, "lists": lists}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def by_engine(product, events):
    seconds = int((STAMP - datetime(2020, 1, 1, tzinfo=UTC)).total_seconds())
    return calendar_file(
        product,
        "",
        STAMP,
        [
            Event(
                **{**each, "day": date.fromisoformat(each["day"])},
                sequence=seconds,
            )
            for each in events
        ],
    )


def test_a_file_is_the_engines_to_the_byte(files, written):
    expected = [by_engine(product, events) for product, _, events in files]

    assert written["texts"] == expected


def test_an_item_is_an_event_of_its_own_that_no_passed_morning_reminds_of(written):
    [[ahead, passed]] = written["events"]

    assert ahead == {
        "uid": "form.salon-oncesi.liste@kitaplik.example",
        "day": "2026-11-30",
        "title": "Formu imzalayın.",
        "text": "Oda 214\n\nSalona gelmeden",
        "address": LIST["address"],
        "category": "Okur kılavuzu",
        "reminders": [1],
    }
    assert (passed["text"], passed["reminders"]) == ("Salona gelmeden", [])
