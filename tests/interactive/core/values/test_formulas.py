"""How values are computed, in words."""

from typing import Any

import pytest

from interactive.core.context import read_context
from interactive.core.values.formulas import formula
from interactive.core.values.spec import AgeSpec, Value

TITLES = {"a": "Work", "b": "Exam", "born": "Birth", "docs": "Documents"}


@pytest.fixture(scope="module")
def context(document_for):
    return read_context(document_for({}))


BORN = (
    "“Birth” ile 1 Ekim 2026 arasında dolan yıl; 29 Şubat'ta doğan, öteki "
    "yıllarda 1 Mart'ta yaş alır"
)


def test_a_formula_names_what_it_is_made_of(context):
    age = AgeSpec(born="born", at="2026-10-01", missing_day="later")
    fields: list[dict[str, Any]] = [
        {"sum": ("a", "b")},
        {"weighted_sum": {"a": "50%", "b": "-0.5"}},
        {"maximum": ("a", "b")},
        {"count": ({}, {})},
        {"count_chosen": "docs"},
        {"age": age},
    ]
    values = [Value(id="v", title="", **each) for each in fields]
    words = {formula(value, TITLES, context) for value in values}

    assert words == {
        "Work + Exam",
        "%50 × Work + -0,5 × Exam",
        "şunların en büyüğü: Work, Exam",
        "2 kuraldan doğru olanların sayısı",
        "“Documents” sorusunda işaretlenenlerin sayısı",
        BORN,
    }
