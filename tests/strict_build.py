"""Builds as `mkdocs build --strict` does, in this process."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.runtime.browser_files import browser_files


def build_strictly(config):
    """Build with a loaded configuration."""
    config.strict = True
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def built_without_slim_python(root: Path) -> Path:
    """Build the handbook below `root`; return the folder of its site.

    The slim Python takes minutes.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("macros.publish.build.browser_files", quickly)
        build_strictly(load_config(str(root / "mkdocs.yml")))
    return root / "site"


def quickly(content, *, wait):  # noqa: ARG001 - nothing is waited for
    """Return what answers in the browser, without the slim Python."""
    return browser_files(content, wait=False)
