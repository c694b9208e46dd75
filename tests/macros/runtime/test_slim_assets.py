"""Where the small Python lies on a site, and what the pages are told of it."""

import base64
import hashlib
import os
import shutil
from dataclasses import replace

import pytest

from macros.handbook.build_cache import BuildCache
from macros.handbook.routes import RUNTIME, SHELL
from macros.runtime import slim_assets as small
from tests.slim_module import told_by


@pytest.fixture
def told(built):
    return told_by(built)


def test_pages_are_told_its_place_its_digest_and_its_size(built, told):
    module = (built / RUNTIME / told["module"]).read_bytes()

    digest = hashlib.sha256(module).digest()
    assert told["module"] == f"{digest.hex()[:16]}/python.wasm"
    assert told["digest"] == base64.b64encode(digest).decode()
    assert told["bytes"] == len(module)


def test_what_servers_hand_out_lies_beside_it(built, told):
    for suffix in (".br", ".gz"):
        assert (built / RUNTIME / f"{told['module']}{suffix}").exists()


@pytest.mark.usefixtures("built")
def test_nothing_is_built_while_the_inputs_stay_the_same(
    small_inputs, root, monkeypatch
):
    monkeypatch.setattr(small, "build", lambda _: pytest.fail("built again"))

    assert small.built(small_inputs, root) == small.latest(small_inputs, root)


def test_who_cannot_wait_gets_their_own_or_else_the_latest_of_this_engine(
    small_inputs, tmp_path
):
    other = replace(small_inputs, corpus={"documents": [], "runs": []})
    third = replace(small_inputs, corpus={"documents": [], "runs": [["a"]]})
    cached = BuildCache(tmp_path, small.CACHE)
    assert small.latest(small_inputs, tmp_path) is None

    for inputs in (small_inputs, other):
        cached.put(inputs.key(), {"a": inputs.key().encode()})
    os.utime(cached.folder / small_inputs.key(), (0, 0))

    assert small.latest(third, tmp_path) == {"a": other.key().encode()}
    assert small.latest(small_inputs, tmp_path) == {"a": small_inputs.key().encode()}


def test_who_only_looks_does_not_wait_for_one(
    small_content, root, tmp_path, monkeypatch
):
    monkeypatch.setattr(small, "build", None)
    shell = tmp_path / "site" / SHELL
    shell.mkdir(parents=True)
    shutil.copy(root / "interactive" / "shell" / small.SCRIPT, shell)
    for name in ("interactive", "node_modules"):
        (tmp_path / name).symlink_to(root / name)

    small.write_small(small_content, tmp_path, tmp_path / "site", wait=False)

    assert small.NONE in (shell / small.SCRIPT).read_text("utf-8")
