"""The sites that are measured, each built once."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import FIXTURE, build_site
from tests.output_cache import cached


def built() -> Path:
    """Return the folder of the site of the tests' handbook."""
    return cached("site", build_site, FIXTURE)


def shipped() -> Path:
    """Return the folder of the shipped handbook's site; it goes with the process."""
    return Path(_folder().name)


@cache
def _folder() -> "TemporaryDirectory[str]":
    folder = TemporaryDirectory()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", folder.name]
    subprocess.run(command, check=True)
    return folder
