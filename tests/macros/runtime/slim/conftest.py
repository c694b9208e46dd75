"""The handbook's slim runtime, built once, and run under Node."""

from functools import partial

import pytest

from macros.runtime.slim_assets import build_or_reuse
from tests.slim_module import replay as replay_in


@pytest.fixture(scope="session")
def slim_files(slim_inputs, content, request):
    """Return the files that the site's build has cached; they are not built twice."""
    request.getfixturevalue("built")
    return build_or_reuse(slim_inputs, content.root)


@pytest.fixture
def replay(tmp_path, slim_inputs):
    """Return a function that runs a workload in a module."""
    return partial(replay_in, inputs=slim_inputs, folder=tmp_path)
