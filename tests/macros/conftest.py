"""What the tests of the print share: every PDF, made once."""

from datetime import date
from pathlib import Path

import pytest

from macros.pdf.build import write_pdfs
from tests.output_cache import cached

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="session")
def printed(content) -> Path:
    """Return the folder with every PDF of the real handbook; never change it."""
    return cached("print", lambda folder: list(write_pdfs(content, AS_OF, folder)))
