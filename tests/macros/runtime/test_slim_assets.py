"""The slim runtime on a site: its address, its copies, its cache."""

import base64
import hashlib
import os
from dataclasses import replace

import pytest

from macros.handbook.build_cache import BuildCache
from macros.handbook.routes import RUNTIME
from macros.runtime import slim_assets
from macros.runtime.pyodide import RuntimeMissingError
from macros.runtime.slim import (
    DifferenceError,
    NodeMissingError,
    ScriptError,
    Session,
    Workload,
)
from tests.slim_module import slim_config


def test_the_shell_knows_the_addresses_digests_and_sizes(built):
    config = slim_config(built)

    for part, name in ((config, "python.wasm"), (config["rest"], "rest.wasm")):
        module = (built / RUNTIME / part["module"]).read_bytes()
        digest = hashlib.sha256(module).digest()
        assert part["module"].endswith(f"/{name}")
        assert part["digest"] == base64.b64encode(digest).decode()
        assert part["bytes"] == len(module)
        for suffix in (".br", ".gz"):
            assert (built / RUNTIME / f"{part['module']}{suffix}").exists()


@pytest.mark.usefixtures("built")
def test_the_same_inputs_are_not_built_again(slim_inputs, content, monkeypatch):
    monkeypatch.setattr(slim_assets, "build", lambda _: pytest.fail("built again"))

    files = slim_assets.build_or_reuse(slim_inputs, content.root)

    assert files == slim_assets.latest(slim_inputs, content.root)


def test_latest_prefers_the_same_workload_to_the_last_of_this_toolchain(
    slim_inputs, tmp_path
):
    other = replace(slim_inputs, workload=Workload([]))
    third = replace(slim_inputs, workload=Workload([Session([], [("a",)])]))
    cache = BuildCache(tmp_path, slim_assets.CACHE)
    assert slim_assets.latest(slim_inputs, tmp_path) is None

    for name, inputs in (("ours", slim_inputs), ("other", other)):
        cache.put(slim_assets.cache_key(inputs), {"a": name.encode()})
    os.utime(cache.folder / slim_assets.cache_key(slim_inputs), (0, 0))

    assert slim_assets.latest(third, tmp_path) == {"a": b"other"}
    assert slim_assets.latest(slim_inputs, tmp_path) == {"a": b"ours"}
    # A changed engine is another toolchain.
    changed = replace(slim_inputs, sources=[tmp_path])
    assert slim_assets.latest(changed, tmp_path) is None


def test_a_preview_does_not_wait_for_a_build(content, tmp_path, monkeypatch):
    monkeypatch.setattr(slim_assets, "build", None)
    elsewhere = replace(content, root=tmp_path)

    assert slim_assets.slim_runtime(elsewhere, wait=False) is None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NodeMissingError(), "make setup"),
        (ScriptError("replay.mjs", "unreachable"), r"\(replay\.mjs\):\nunreachable"),
        (DifferenceError("split", ("run", "kart"), "a", "b"), r"farklı.*kart.*\na\nb"),
    ],
)
def test_why_it_cannot_be_built_is_told_in_the_editors_language(
    slim_inputs, tmp_path, monkeypatch, error, words
):
    def build(_):
        raise error

    monkeypatch.setattr(slim_assets, "build", build)

    with pytest.raises(RuntimeMissingError, match=words):
        slim_assets.build_or_reuse(slim_inputs, tmp_path)
