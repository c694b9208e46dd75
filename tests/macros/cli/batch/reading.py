"""Reads rows of the questions that conftest.py asks."""

import io

from hypothesis import strategies as st

from macros.cli.answer_forms import AnswerForms
from macros.cli.batch.lines import Lines
from macros.cli.batch.rows import Reading
from macros.content.catalogue import messages
from tests.macros.cli.conftest import QUESTIONS

WORDS = messages("tr")
FORMS = AnswerForms(QUESTIONS, WORDS)


def say(key, **details):
    return WORDS[key].format(**details)


def reading(text, keys=()):
    return Reading("a.csv", Lines(text, "cp1254"), keys, FORMS, say)


def read(data, keys=()):
    """Return number and answers of each row, or what is wrong with it."""
    encoded = data if isinstance(data, bytes) else data.encode()
    text = io.TextIOWrapper(
        io.BytesIO(encoded), "utf-8-sig", errors="surrogateescape", newline=""
    )
    rows = reading(text, keys).rows()
    return [
        (row.number, row.fault or rows.answers(row.identity)) for row in rows.rows()
    ]


def answers(level, year):
    given = {"level": level, "year_at_start": year}
    return {name: answer for name, answer in given.items() if answer}


HEAD = "level,year_at_start"

PIECES = st.sampled_from(
    [
        *'"";;,\t \0{}[]',
        "lisans",
        "3",
        "yes",
        "\ufeff",
        "ş",
        "\u2028",
        "\x0c",
        '""',
        "sep=;",
    ]
).map(str.encode) | st.binary(max_size=3)
LINES = st.lists(st.lists(PIECES, max_size=12).map(b"".join), max_size=12)
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r"])
