"""The build of the slim runtime: what it makes, and what stops it."""

import gzip
import json

import brotli
import pytest

from macros.runtime.slim import (
    MODULE,
    REPORT,
    REST,
    DifferenceError,
    NodeMissingError,
    ScriptError,
    builder,
)


def test_the_compressed_copies_hold_the_same_modules_and_are_light(slim_files):
    report = json.loads(slim_files[REPORT])

    for name in (MODULE, REST):
        assert brotli.decompress(slim_files[f"{name}.br"]) == slim_files[name]
        assert gzip.decompress(slim_files[f"{name}.gz"]) == slim_files[name]
    assert report["bytes"][MODULE] == len(slim_files[MODULE])
    # Light enough for a slow line: 12 seconds at 400 kbit/s, and 32 for all of it.
    assert report["bytes"][f"{MODULE}.br"] < 625_000
    assert report["bytes"][f"{MODULE}.br"] + report["bytes"][f"{REST}.br"] < 1_600_000
    assert len(report["used"]) < report["functions"] / 10


def test_a_different_answer_stops_the_build():
    calls = [("run", "a", "{}", "2026-06-01")]

    with pytest.raises(DifferenceError, match=r"pruned differs: .*2026-06-01.*\nx\ny"):
        builder._compare("pruned", calls, ["x"], ["y"])


def test_a_script_that_fails_says_why_and_without_node_what_to_do(
    tmp_path, monkeypatch
):
    with pytest.raises(ScriptError, match=r"(?s)replay\.mjs failed.*no\.json"):
        builder._run_node("replay.mjs", "a", tmp_path / "no.json", "c")

    monkeypatch.setenv("PATH", "")
    with pytest.raises(NodeMissingError, match="Node 20"):
        builder._run_node("replay.mjs")
