"""Where the small Python lies on a site, and what the pages are told of it."""

import base64
import hashlib
import shutil

import pytest

from macros import small
from macros.runtime import RUNTIME, SHELL
from tests.listening import told_by


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
