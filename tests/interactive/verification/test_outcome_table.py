"""Tables in words; as page fragments they are in `tests/snapshots/html/`."""

from dataclasses import replace
from typing import Any

import pytest

from interactive.core.answer_text import answers_in_words
from interactive.core.context import read_context
from interactive.core.markup import to_html
from interactive.core.questions import Option
from interactive.core.space.answer_space import factors
from interactive.core.space.choice_words import alternatives
from interactive.verification.outcome_table import Table, to_node
from tests.interactive.sample_questions import BOX, DAY, question

CARD = question("card", "choice", options=[Option(id=f"o{n}", text=n) for n in "ABC"])
AGE = question("age", "integer", minimum=0, maximum=9, labels={"0": "Sıfır"})
YEAR = replace(AGE, id="year", minimum=2)
CUT: list[dict[str, Any]] = [
    {"at_least": ["age", 1]},
    {"at_least": ["age", 4]},
    {"at_least": ["age", 7]},
    {"at_least": ["year", 4]},
    {"before": ["day", "2026-03-02"]},
    {"after": ["day", "2026-03-04"]},
]


@pytest.fixture(scope="module")
def context(document_for):
    return read_context(document_for({}))


def test_what_a_row_allows_is_said_in_words(context):
    cases = [
        (CARD, 0b1111, ""),
        (CARD, 0b0111, "biliniyorsa"),
        (CARD, 0b0101, "A ya da C"),
        (CARD, 0b1011, "A, B ya da bilinmiyor"),
        (BOX, 0b001, "Evet"),
        (BOX, 0b110, "Hayır ya da bilinmiyor"),
        (AGE, 0b00001, "Sıfır"),
        (AGE, 0b00011, "en çok 3"),
        (AGE, 0b01100, "en az 4"),
        (AGE, 0b00110, "1 – 6"),
        (AGE, 0b01001, "Sıfır ya da en az 7"),
        (AGE, 0b10000, "bilinmiyor"),
        (YEAR, 0b0001, "en çok 3"),
        (YEAR, 0b0010, "en az 4"),
        (DAY, 0b0001, "1 Mart 2026 Pazar ve öncesi"),
        (DAY, 0b0010, "2 Mart 2026 Pazartesi – 4 Mart 2026 Çarşamba"),
        (DAY, 0b0110, "2 Mart 2026 Pazartesi ve sonrası"),
    ]
    for asking, mask, expected in cases:
        [factor] = factors([asking], [t for t in CUT if asking.id in str(t)], {})

        assert answers_in_words(factor, mask, context) == expected


def test_a_list_of_one_is_that_one(context):
    assert alternatives(["a"], context) == "a"


def test_a_table_is_headed_as_its_page_asks(context):
    table = Table("x", "Ad", "", ("Bir",), ())

    assert "<h2>Ad</h2>" in to_html(to_node(table, context, "h2"), str)
