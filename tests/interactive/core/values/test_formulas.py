"""How values are computed, in words."""

from typing import Any

import pytest

from interactive.core.context import read_context
from interactive.core.values.formulas import formula
from interactive.core.values.spec import AgeSpec, Value

TITLES = {name: name.upper() for name in ("a", "b", "born", "docs")}


@pytest.fixture(scope="module")
def context(document_for):
    return read_context(document_for({}))


BORN = (
    "“BORN” gününden 1 Ekim 2026 gününe kadar dolan yıl; 29 Şubat'ta doğan, öteki "
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
        "A + B",
        "%50 × A + -0,5 × B",
        "şunların en büyüğü: A, B",
        "2 kuraldan doğru olanların sayısı",
        "“DOCS” sorusunda işaretlenenlerin sayısı",
        BORN,
    }
