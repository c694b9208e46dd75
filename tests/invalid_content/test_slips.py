"""Slips of people who have never seen YAML: told once, at their line, with the cure."""

from pathlib import Path

import pytest
import yaml

from tests.content_changes import apply

SLIPS = yaml.safe_load(Path(__file__).with_name("slips.yml").read_text("utf-8"))


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["name"])
def test_a_slip_is_told_once_and_its_hint_cures_it(slip, handbook, rehber):
    apply(slip.get("given", []), handbook / "content")
    path = handbook / "content" / slip["file"]
    before, after = path.read_text("utf-8").split(slip["from"])
    line = before.count("\n") + 1 + slip.get("below", 0)

    path.write_text(f"{before}{slip['slip']}{after}", "utf-8")
    told = told_by(rehber(handbook, "check"))
    path.write_text(f"{before}{slip['cured']}{after}", "utf-8")
    cured = rehber(handbook, "check")

    assert len(told) == 1
    [problem] = told
    assert problem.startswith(f"content/{slip['file']}:{line}: ")
    assert slip["told"] in problem
    assert (cured.status, told_by(cured)) == (0, [])


def told_by(run):
    """Return what is told of the content: problems, and warnings without their word."""
    lines = (line.removeprefix("uyarı: ") for line in run.out.splitlines())
    return [line for line in lines if line.startswith("content/")]
