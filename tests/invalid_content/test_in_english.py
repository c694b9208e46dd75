"""What an editor of an English handbook is told: some mistakes of each room.

A case whose folder has an `expected.en.txt` is told in English, too; an empty one is
filled by `--update-snapshots`. Read what it says.
"""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/expected.en.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_mistake_is_told_in_english(case, broken, rehber, pytestconfig):
    root, expected = broken(case), case / "expected.en.txt"
    site = root / "content" / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}language: en\n", "utf-8")

    run = rehber(root, "check")

    if pytestconfig.getoption("update_snapshots"):
        expected.write_text(run.out, "utf-8")
    assert (run.status, run.err) == (1, "")
    assert run.out == expected.read_text("utf-8")
    # As many problems, in the same lines.
    turkish = (case / "expected.txt").read_text("utf-8")
    assert places(run.out) == places(turkish)


def places(report: str) -> list[str]:
    """Return the file and the line of each problem."""
    *lines, _ = report.splitlines()
    return [":".join(line.split(":")[:2]) for line in lines]
