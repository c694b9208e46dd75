"""Every kind of mistake is a folder: a change and what the checker says about it.

To add one, write its `change.yml` (as tests/content_changes.py says), let
`pytest tests/invalid_content --update-snapshots` write `expected.txt`, and read what it
says.
"""

import re
from pathlib import Path
from string import Formatter

import pytest

from macros.content.kind_messages import checker_messages

HERE = Path(__file__).parent

# Problems that only a faulty kind can have, whatever its calculators say.
ONLY_BY_A_KIND = {"no_proofs", "turned_around"}
CASES = sorted(p for p in HERE.glob("*/*") if p.is_dir())
# Checks that evaluate every case of a calculator.
SLOW = {"proofs", "revisions"}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=[pytest.mark.slow] * (case.parent.name in SLOW))
        for case in CASES
    ],
    ids=lambda p: f"{p.parent.name}/{p.name}",
)
def test_every_mistake_is_reported_at_its_line(case, broken, rehber, pytestconfig):
    root = broken(case)

    run = rehber(root, "check")

    if pytestconfig.getoption("update_snapshots"):
        (case / "expected.txt").write_text(run.out, "utf-8")
    assert run.status == 1
    assert run.err == ""
    assert run.out == (case / "expected.txt").read_text("utf-8")


def test_the_handbook_itself_has_no_mistake(handbook, rehber):
    run = rehber(handbook, "check")

    [first, second] = run.out.splitlines()
    assert (run.status, run.err) == (0, "")
    assert first == "Sorun yok: 17 madde, 11 içerik sayfası denetlendi."
    proven = (
        r"8 hesaplayıcı ve yazının [0-9]+\.[0-9]{3} durumu sınandı "
        r"\([0-9]+,[0-9] saniye\)\."
    )
    assert re.fullmatch(proven, second)


def test_every_problem_of_a_calculator_has_a_case():
    expected = "".join((case / "expected.txt").read_text("utf-8") for case in CASES)

    assert {
        code
        for code, message in checker_messages("tr").items()
        if not re.search(pattern_of(message), expected)
    } == ONLY_BY_A_KIND


def pattern_of(message: str) -> str:
    """Return the pattern of a message with anything in place of its braces."""
    return "".join(
        re.escape(text) + ("" if field is None else ".+")
        for text, field, *_ in Formatter().parse(message)
    )


def test_every_message_names_a_file_a_line_and_what_to_do():
    for case in CASES:
        *lines, count = (case / "expected.txt").read_text("utf-8").splitlines()

        files = {line.split(":")[0] for line in lines}
        assert lines == sorted(lines, key=file_and_line)
        assert count == f"{len(files)} dosyada {len(lines)} sorun."
        for line in lines:
            assert re.fullmatch(r"content(/[^:]+)?:[0-9]+: .+[.:)] .+[.?]", line), line


def file_and_line(line: str) -> tuple[str, int]:
    file, number, _ = line.split(":", 2)
    return file, int(number)
