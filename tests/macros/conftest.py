"""What the tests of the print share: every PDF, made once."""

from datetime import date
from pathlib import Path

import pytest

from macros.pdf import write_pdfs

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="session")
def printed(content, tmp_path_factory) -> Path:
    """Return the folder with every PDF of the real handbook."""
    folder: Path = tmp_path_factory.mktemp("printed")
    list(write_pdfs(content, AS_OF, folder))
    return folder
