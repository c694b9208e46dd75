"""The modules that are packed into the slim runtime."""

import json

from macros.runtime.slim.builder import REPORT


def test_only_what_the_workload_loads_is_packed(slim_files, content):
    modules = set(json.loads(slim_files[REPORT])["modules"])

    assert {"interactive.engine", "datetime", "re"} <= modules
    # pack_library.py itself loads these, later.
    assert not {"zipfile", "shutil", "pathlib", "asyncio", "pyodide"} & modules
    for spec in content.calculators.values():
        assert f"interactive.kinds.{spec.kind}.evaluate" in modules
