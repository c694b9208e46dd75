"""What the tests of the command share: questions, and a batch of a calculator."""

import json
from datetime import date
from typing import NamedTuple

import pytest

from interactive.core.questions import Option, Question
from macros.cli.answer_forms import AnswerForms
from macros.cli.batch.destination import destination
from macros.cli.batch.results import Batch, batch_results
from macros.content.catalogue import messages

DAY = date(2026, 3, 2)
LEVELS = (
    Option(id="onlisans", text="Ön lisans"),
    Option(id="lisans", text="Lisans"),
    Option(id="belirsiz", text="Lisans ya da ön lisans"),
)


def question(name, kind, **more):
    return Question(id=name, title=f"{name} sorusu", text="Sorulan?", type=kind, **more)


QUESTIONS = (
    question("level", "choice", options=LEVELS),
    question(
        "year_at_start", "integer", minimum=0, maximum=7, labels={"0": "Hazırlık"}
    ),
    question("right", "yes_no"),
    question("day", "date"),
    question("papers", "choices", options=LEVELS),
)


class Outcome(NamedTuple):
    """What a batch wrote, and what it said beside that."""

    rows: list[dict[str, object]]
    told: list[str]
    text: str


@pytest.fixture(scope="session")
def words():
    return messages("tr")


@pytest.fixture(scope="session")
def forms(words):
    return AnswerForms(QUESTIONS, words)


@pytest.fixture(scope="session")
def say(words):
    return lambda key, **details: words[key].format(**details)


@pytest.fixture
def run(handbook, tmp_path):
    """Return `run(text, calculator, …)`: the outcome of a batch."""

    def go(text, calculator="kart", **options):
        source, out = tmp_path / "answers", tmp_path / "results"
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
        told: list[str] = []
        batch = Batch(handbook, calculator, str(source), DAY, **options)
        with destination(out) as stream:
            tally = batch_results(batch, stream, told.append)
        told += tally.summary()
        written = out.read_text("utf-8")
        is_json = options.get("format", "json") == "json"
        lines = written.splitlines() if is_json else []
        return Outcome([json.loads(line) for line in lines], told, written)

    return go
