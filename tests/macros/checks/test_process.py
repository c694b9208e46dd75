"""What the process names is there; mistakes stand in tests/invalid_content/process/."""

from dataclasses import replace

from macros.checks.process import check


def test_a_handbook_needs_no_process(content):
    calculators = content.calculators_with_page

    assert [*check(replace(content, calculators=calculators))] == []
