"""Each kind proves itself on the made-up calculator of its own `examples.yml`."""

from datetime import date
from types import SimpleNamespace

import pytest

from interactive.core.markup import to_html, to_text
from interactive.kinds import kinds
from interactive.verification.spec_checks import example_problems

pytestmark = pytest.mark.parametrize("kind", sorted(kinds()))


def test_every_example_comes_out_and_can_be_shown(kind, made_up, made_up_data):
    data, calculator = made_up_data(kind), made_up(kind)

    for case in data["cases"]:
        result = calculator.evaluate(case["answers"], date.fromisoformat(case["today"]))
        shown = calculator.present(result)

        # As the checker would tell it; a mistake need not be named by each example.
        mistakes = result["mistakes"] if "mistakes" in case["result"] else []
        problems = example_problems(
            [SimpleNamespace(says=(), **case)],
            lambda *_, found=result | {"mistakes": mistakes}: found,
        )
        assert [*map(str, problems)] == [], case["name"]
        assert f'data-status="{result["status"]}"' in to_html(shown, str)
        assert data["spec"]["disclaimer"] in to_text(shown)


def test_the_rules_are_told_without_a_script(kind, made_up, made_up_data):
    rules = to_text(made_up(kind).describe())

    spec = made_up_data(kind)["spec"]
    names = ("conditions", "items", "outcomes", "steps", "questions")
    parts = next(spec[name] for name in names if name in spec)
    # A letter says itself: its blanks are named where they stand.
    told = [part["title"] for part in parts if part.get("type") in (None, "date")]
    assert told
    assert all(title in rules for title in told)
