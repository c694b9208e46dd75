"""Every mistake is a folder: what is changed, and what the checker says of it.

To add one, write its `change.yml` (conftest.py says how), let
`pytest tests/invalid_content --update-snapshots` write `expected.txt`, and read what it
says.
"""

import re
from pathlib import Path

import pytest

from macros.calculators.spec_messages import MESSAGES

HERE = Path(__file__).parent

CASES = sorted(p for p in HERE.glob("*/*") if p.is_dir())
SLOW = {"proofs", "revisions"}
"""Checks for which every case of a calculator is looked at."""


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=[pytest.mark.slow] * (case.parent.name in SLOW))
        for case in CASES
    ],
    ids=lambda p: f"{p.parent.name}/{p.name}",
)
def test_every_mistake_is_told_where_it_is(case, broken, rehber, pytestconfig):
    root = broken(case)

    run = rehber(root, "check")

    if pytestconfig.getoption("update_snapshots"):
        (case / "expected.txt").write_text(run.out, "utf-8")
    assert run.status == 1
    assert run.err == ""
    assert run.out == (case / "expected.txt").read_text("utf-8")


def test_the_small_handbook_has_no_mistake(handbook, rehber):
    run = rehber(handbook, "check")

    [first, second] = run.out.splitlines()
    assert (run.status, run.err) == (0, "")
    assert first == "Sorun yok: 17 madde, 9 içerik sayfası denetlendi."
    proven = (
        r"4 hesaplayıcının [0-9]+\.[0-9]{3} durumu sınandı \([0-9]+,[0-9] saniye\)\."
    )
    assert re.fullmatch(proven, second)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_problem_of_a_calculator_has_a_case(code):
    messages = "".join(
        (case / "expected.txt").read_text("utf-8")
        for case in CASES
        if case.parent.name in ("calculators", "revisions")
    )

    assert re.search(pattern_of(MESSAGES[code]), messages), f"no case provokes {code}"


def pattern_of(message: str) -> str:
    """Return the pattern of a sentence with anything in place of its braces.

    >>> pattern_of("'{found}' yok. {hint}")
    "'.+'\\\\ yok\\\\.\\\\ .+"
    """
    return ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", message))


@pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_message_names_a_file_a_line_and_what_to_do(case):
    *lines, count = (case / "expected.txt").read_text("utf-8").splitlines()

    files = {line.split(":")[0] for line in lines}
    assert lines == sorted(lines, key=file_and_line)
    assert count == f"{len(files)} dosyada {len(lines)} sorun."
    for line in lines:
        assert re.fullmatch(r"content(/[^:]+)?:[0-9]+: .+[.:)] .+[.?]", line), (
            f"does not say where, what and what to do: {line}"
        )


def file_and_line(line: str) -> tuple[str, int]:
    file, number, _ = line.split(":", 2)
    return file, int(number)
