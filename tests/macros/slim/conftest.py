"""The small Python of the real handbook, built once, and asked under Node."""

import json
import subprocess

import pytest

from macros.slim.builder import HERE, build
from macros.small import CACHE, inputs_of


@pytest.fixture(scope="session")
def inputs(content, root):
    return inputs_of(content, root)


@pytest.fixture(scope="session")
def small_python(inputs, root, request):
    """Return the folder that the site's build has left; it is not built twice."""
    request.getfixturevalue("built")
    return build(inputs, root / CACHE)


@pytest.fixture
def heard(tmp_path, inputs):
    """Return a way to ask a module: `heard(module, corpus)` gives what was told."""

    def ask(module, corpus=inputs.corpus):
        wasm, asked, out = (tmp_path / name for name in ("a.wasm", "in.json", "out"))
        wasm.write_bytes(module)
        asked.write_text(json.dumps(corpus), "utf-8")
        command = ["node", HERE / "listen.mjs", inputs.waking, wasm, asked, out]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, encoding="utf-8"
        )
        if done.returncode:
            return done.stderr
        return json.loads(out.read_text("utf-8"))

    return ask
