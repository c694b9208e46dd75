"""The small Python of the real handbook, built once, and asked under Node."""

import pytest

from macros.runtime.slim_assets import built
from tests.slim_module import listen


@pytest.fixture(scope="session")
def small_python(small_inputs, root, request):
    """Return the files that the site's build has cached; they are not built twice."""
    request.getfixturevalue("built")
    return built(small_inputs, root)


@pytest.fixture
def heard(tmp_path, small_inputs):
    """Return a way to ask a module: `heard(module, corpus)` gives what was told."""

    def ask(module, corpus=None):
        return listen(module, small_inputs, tmp_path, corpus)

    return ask
