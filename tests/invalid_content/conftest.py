"""How a mistake is laid over the handbook."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.content_changes import apply


@pytest.fixture
def broken(handbook: Path) -> Callable[[Path], Path]:
    """Return the handbook with the mistake of a case in it.

    A case has a `change.yml`; bytes that are no text stand in its own `content/`.
    """

    def lay(case: Path) -> Path:
        overlay, changes = case / "content", case / "change.yml"
        if overlay.is_dir():
            shutil.copytree(overlay, handbook / "content", dirs_exist_ok=True)
        if changes.exists():
            apply(yaml.safe_load(changes.read_text("utf-8")), handbook / "content")
        return handbook

    return lay
