"""What can be wrong in a calculator is told at its place, when it is built."""

import copy

import pytest

from interactive.kinds import kind
from interactive.reading import read


def put(spec, path, value):
    """Return the specification with one part replaced, added or (`...`) left out."""
    spec = copy.deepcopy(spec)
    inner = spec
    for step in path[:-1]:
        inner = inner[step]
    if value is ...:
        del inner[path[-1]]
    elif path[-1] == "+":
        inner.append(value)
    else:
        inner[path[-1]] = value
    return spec


def problems(name, data, path, value):
    module = kind(name)
    spec = read(module.Spec, put(data["spec"], path, value))
    found = module.problems(spec, frozenset(data["parameters"]))
    return [(error.code, error.path) for error in found]


CONDITIONS = [
    (("questions", 1, "id"), "reader", ("repeated_id", ("questions", 1, "id"))),
    (("conditions", 2, "id"), "age", ("repeated_id", ("conditions", 2, "id"))),
    (("verdicts", 1, "id"), "uygun-degil", ("repeated_id", ("verdicts", 1, "id"))),
    (("verdicts", 3), ..., ("verdict_missing", ("verdicts",))),
    (
        ("conditions", 0, "covered_when"),
        {"in": ["reader", ["child", "dog"]]},
        ("unknown_option", ("conditions", 0, "covered_when", "in", 1, 1)),
    ),
    (
        ("conditions", 1, "met_when"),
        {"not": {"is": ["dept", "yes"]}},
        ("unknown_question", ("conditions", 1, "met_when", "not", "is", 0)),
    ),
    (
        ("conditions", 2, "unit_decides_when"),
        {"at_least": ["wants_box", 1]},
        ("wrong_type", ("conditions", 2, "unit_decides_when", "at_least", 0)),
    ),
    (
        ("conditions", 3, "explanations", 0, "when"),
        {"all": []},
        ("list_of_tests", ("conditions", 3, "explanations", 0, "when", "all")),
    ),
    (
        ("conditions", 1, "explanations", 2),
        ...,
        ("explanation_missing", ("conditions", 1, "explanations")),
    ),
    (
        ("conditions", 2, "explanations", 3),
        ...,
        ("explanation_missing", ("conditions", 2, "explanations")),
    ),
    (
        ("conditions", 0, "explanations", 0, "when"),
        {"is": ["reader", "adult"]},
        ("explanation_missing", ("conditions", 0, "explanations")),
    ),
    (
        ("questions", 0, "asked_when"),
        {"is": ["debt", "yes"]},
        ("unknown_question", ("questions", 0, "asked_when", "is", 0)),
    ),
]
SCHEDULE = [
    (("items", 1, "id"), "ask", ("repeated_id", ("items", 1, "id"))),
    (("items", 0, "id"), "trip", ("repeated_id", ("items", 0, "id"))),
    (
        ("items", 1, "date", "anchor"),
        "tripp",
        ("unknown_anchor", ("items", 1, "date", "anchor")),
    ),
    (
        ("items", 5, "date", "anchor"),
        "archive",
        ("unknown_anchor", ("items", 5, "date", "anchor")),
    ),
    (
        ("items", 6, "date", "anchor"),
        "archive",
        ("unknown_anchor", ("items", 6, "date", "anchor")),
    ),
    (
        ("items", 6, "date", "anchor"),
        "by_bus",
        ("unknown_anchor", ("items", 6, "date", "anchor")),
    ),
    (
        ("items", 1, "date", "parameter"),
        "notise",
        ("unknown_parameter", ("items", 1, "date", "parameter")),
    ),
    (
        ("items", 1, "date", "days"),
        3,
        ("days_and_parameter", ("items", 1, "date", "days")),
    ),
    (("items", 3, "date", "days"), -5, ("negative_days", ("items", 3, "date", "days"))),
    (
        ("items", 7, "shown_when"),
        {"is": ["by_bus", "evet"]},
        ("unknown_option", ("items", 7, "shown_when", "is", 1)),
    ),
    (("orders", 0, "later"), "by_bus", ("unknown_question", ("orders", 0, "later"))),
    (
        ("closed_day_hints", 0, "question"),
        "archive",
        ("unknown_question", ("closed_day_hints", 0, "question")),
    ),
]
CASES = [
    pytest.param(name, *case, id=f"{name}-{case[2][0]}-{place}")
    for name, cases in (("conditions", CONDITIONS), ("schedule", SCHEDULE))
    for place, case in enumerate(cases)
]


@pytest.mark.parametrize(("name", "path", "value", "problem"), CASES)
def test_what_is_wrong_is_told_at_its_place(made_up_data, name, path, value, problem):
    assert problem in problems(name, made_up_data(name), path, value)


@pytest.mark.parametrize("name", ["conditions", "schedule"])
def test_in_a_sound_calculator_nothing_is_found(made_up_data, name):
    assert problems(name, made_up_data(name), ("title",), "Another title") == []


@pytest.mark.parametrize("slug", ["uygunluk", "tarihler"])
def test_the_handbooks_calculators_are_sound(content, slug):
    spec = content.calculators[slug]

    assert list(kind(spec.kind).problems(spec, frozenset(content.parameters))) == []
