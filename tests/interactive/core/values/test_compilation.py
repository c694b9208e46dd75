"""Tables of values become values; what is malformed is refused at its place."""

from typing import Any

import pytest

from interactive.core.errors import SpecError
from interactive.core.rules.scope import Scope
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import AgeSpec, Value
from tests.interactive.sample_questions import BOX, CARD, DAY, question

GPA = question("gpa", "number", minimum=0, maximum=4, decimals=2)
AGE = question("age", "integer", minimum=0, maximum=120)
BORN = question("born", "date", first_day="1930-01-01", last_day="2020-12-31")
SCOPE = Scope({q.id: q for q in (GPA, AGE, BORN, DAY, BOX, CARD)}, {})


def value(name="v", **more):
    return Value(id=name, title="", **more)


def age(born="born", at="day", **more):
    return AgeSpec(born=born, at=at, missing_day="earlier", **more)


def test_what_is_malformed_is_refused_at_its_place():
    cases: list[Any] = [
        ({}, "one_computation", (0, "id")),
        ({"sum": ("gpa",), "minimum": ("gpa",)}, "one_computation", (0, "id")),
        ({"sum": ("gpa", "gap")}, "unknown_question", (0, "sum", 1)),
        ({"sum": ("v",)}, "unknown_question", (0, "sum", 0)),
        ({"sum": ("gpa", "day")}, "wrong_type", (0, "sum", 1)),
        ({"weighted_sum": {"box": 2}}, "wrong_type", (0, "weighted_sum", "box")),
        ({"weighted_sum": {"gpa": 0}}, "bad_weight", (0, "weighted_sum", "gpa")),
        ({"weighted_sum": {"gpa": "yarım"}}, "bad_weight", (0, "weighted_sum", "gpa")),
        ({"maximum": ("gpa", "day")}, "days_and_numbers", (0, "maximum", 1)),
        (
            {"count": ({"is": ["box", "evet"]},)},
            "unknown_option",
            (0, "count", 0, "is", 1),
        ),
        ({"count": ({"met": "x"},)}, "unknown_condition", (0, "count", 0, "met")),
        ({"count_chosen": "card"}, "no_choices", (0, "count_chosen")),
        ({"age": age(born="gpa")}, "wrong_type", (0, "age", "born")),
        ({"age": age(at="yarın")}, "no_day", (0, "age", "at")),
        ({"sum": ("gpa",), "decimals": 9}, "decimals_out_of_range", (0, "decimals")),
        ({"sum": ("gpa",), "decimals": 1}, "rounding_missing", (0, "decimals")),
        ({"sum": ("gpa",), "rounding": "up"}, "rounding_idle", (0, "rounding")),
    ]
    for fields, code, path in cases:
        with pytest.raises(SpecError) as refused:
            compile_values([value(**fields)], SCOPE)

        assert (refused.value.code, refused.value.path) == (code, path)


def test_a_value_has_the_decimals_and_the_bounds_that_follow():
    values = compile_values(
        [
            value("half", weighted_sum={"gpa": "12.5%", "age": 1}),
            value("twice", sum=("half", "half"), decimals=1, rounding="nearest"),
            value("later", maximum=("born", "day")),
            value("grown", age=age(at="2026-10-01")),
        ],
        SCOPE,
    )
    properties = {
        name: (
            v.question.type,
            v.question.decimals,
            v.question.lowest,
            v.question.highest,
        )
        for name, v in values.items()
    }

    assert properties["half"] == ("number", 5, 0, 12050000)
    assert properties["twice"] == ("number", 1, 0, 2410)
    assert properties["later"] == ("date", 0, DAY.lowest, DAY.highest)
    assert properties["grown"] == ("integer", 0, 5, 96)
