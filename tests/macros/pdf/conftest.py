"""What the tests of the print share: every PDF, made once."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.content.loader import Content
from macros.pdf.build import write_pdfs
from tests.conftest import FIXTURE, handbook_folder, loaded
from tests.macros.conftest import AS_OF
from tests.output_cache import cached

SITE = "https://okur.example/rehber/"


@pytest.fixture(scope="session")
def content() -> Content:
    """Return the handbook with an address for its QR codes."""
    content = loaded(handbook_folder())
    return replace(content, site=content.site.model_copy(update={"address": SITE}))


@pytest.fixture(scope="session")
def printed(content) -> Path:
    """Return the folder with every PDF of the handbook; never change it."""

    def make(folder: Path) -> None:
        list(write_pdfs(content, AS_OF, folder))

    return cached("print", make, FIXTURE)
