"""A sound calculator has no problem; `test_diagnostics.py` has those of others."""

import pytest

from interactive.core.decode import decode
from interactive.kinds import kind, kind_module
from tests.interactive.kinds.ages import explanations, plain, spec


@pytest.mark.parametrize("name", ["conditions", "schedule"])
def test_in_a_sound_calculator_nothing_is_found(made_up_data, name):
    data, module = made_up_data(name), kind(name)

    problems = kind_module(name, "verification.check").problems(
        decode(module.Spec, data["spec"]), frozenset(data["parameters"])
    )

    assert list(problems) == []


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_the_handbooks_calculators_are_sound(content, slug):
    spec = content.calculators[slug]
    problems = kind_module(spec.kind, "verification.check").problems

    assert [*problems(spec, frozenset(content.parameters))] == []


def test_a_condition_that_looks_at_nothing_now_or_later_is_found():
    nothing = plain(met_when=None, explanations=explanations("x")[:1], versions=[])

    problems = kind_module("conditions", "verification.check").problems(
        decode(kind("conditions").Spec, spec(nothing)), frozenset()
    )

    assert [(each.code, each.path) for each in problems] == [
        ("never_looked_at", ("conditions", 0, "id"))
    ]
