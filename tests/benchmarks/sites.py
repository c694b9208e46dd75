"""The handbook's site, built once for all that measures it."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory


def built() -> Path:
    """Return the folder of the built site; it goes with the process."""
    return Path(_folder().name)


@cache
def _folder() -> "TemporaryDirectory[str]":
    folder = TemporaryDirectory()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", folder.name]
    subprocess.run(command, check=True)
    return folder
