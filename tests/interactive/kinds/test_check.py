"""In a sound calculator nothing is found wrong; what is wrong, see `test_found.py`."""

import pytest

from interactive.kinds import kind
from interactive.reading import read


@pytest.mark.parametrize("name", ["conditions", "schedule"])
def test_in_a_sound_calculator_nothing_is_found(made_up_data, name):
    data, module = made_up_data(name), kind(name)

    found = module.problems(
        read(module.Spec, data["spec"]), frozenset(data["parameters"])
    )

    assert list(found) == []


@pytest.mark.parametrize("slug", ["uygunluk", "tarihler"])
def test_the_handbooks_calculators_are_sound(content, slug):
    spec = content.calculators[slug]

    assert list(kind(spec.kind).problems(spec, frozenset(content.parameters))) == []
