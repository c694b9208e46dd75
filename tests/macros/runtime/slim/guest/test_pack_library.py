"""What the library of the small Python is gathered from."""

import json

from macros.runtime.slim.builder import REPORT


def test_what_only_the_gathering_needs_is_not_gathered(small_python):
    modules = json.loads(small_python[REPORT])["modules"]

    assert {"interactive.engine", "datetime", "re"} <= set(modules)
    assert not {"zipfile", "shutil", "pathlib", "asyncio", "pyodide"} & set(modules)


def test_every_kind_that_is_used_is_gathered(small_python, content):
    modules = json.loads(small_python[REPORT])["modules"]

    for spec in content.calculators.values():
        assert f"interactive.kinds.{spec.kind}.evaluate" in modules
