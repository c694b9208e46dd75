"""What the tests of the print share: every PDF, made once."""

from datetime import date
from pathlib import Path

import pytest

from macros.pdf.build import write_pdfs
from tests.conftest import once

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="session")
def printed(content, shared) -> Path:
    """Return the folder with every PDF of the real handbook; never change it."""
    folder: Path = shared / "printed"
    with once(shared / "printed.done") as first:
        if first:
            list(write_pdfs(content, AS_OF, folder))
    return folder
