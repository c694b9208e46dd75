"""The kind `schedule` proves itself on its own made-up calculator."""

from datetime import date
from pathlib import Path

import pytest

from interactive.core.markup import to_html, to_text
from macros.content.yaml_reader import read_yaml

ROOT = Path(__file__).parents[3]
EXAMPLES = read_yaml(ROOT / "interactive/kinds/schedule/examples.yml", ROOT).data


@pytest.mark.parametrize("case", EXAMPLES["cases"], ids=lambda case: case["name"])
def test_the_example_comes_out(case, made_up, differences):
    calculator = made_up("schedule")

    assert [str(error) for error in differences(calculator, case)] == []


@pytest.mark.parametrize("case", EXAMPLES["cases"], ids=lambda case: case["name"])
def test_every_result_can_be_shown(case, made_up):
    calculator = made_up("schedule")
    result = calculator.evaluate(case["answers"], date.fromisoformat(case["today"]))

    shown = calculator.present(result)

    assert f'data-status="{result["status"]}"' in to_html(shown, str)
    assert EXAMPLES["spec"]["disclaimer"] in to_text(shown)


def test_the_rules_are_told_without_a_script(made_up):
    rules = to_text(made_up("schedule").describe())

    parts = EXAMPLES["spec"].get("conditions") or EXAMPLES["spec"]["items"]
    assert all(part["title"] in rules for part in parts)
