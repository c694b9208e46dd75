"""The small Python of the real handbook, built once, and asked under Node."""

import pytest

from macros.slim.builder import build
from macros.small import CACHE
from tests.listening import listen


@pytest.fixture(scope="session")
def small_python(small_inputs, root, request):
    """Return the folder that the site's build has left; it is not built twice."""
    request.getfixturevalue("built")
    return build(small_inputs, root / CACHE)


@pytest.fixture
def heard(tmp_path, small_inputs):
    """Return a way to ask a module: `heard(module, corpus)` gives what was told."""

    def ask(module, corpus=None):
        return listen(module, small_inputs, tmp_path, corpus)

    return ask
