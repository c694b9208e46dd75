"""What the tests of the print share: every PDF, made once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from macros.content.loader import Content
from macros.handbook.edition import Edition
from macros.pdf.blocks import BlockBuilder
from macros.pdf.build import write_pdfs
from macros.pdf.documents import DocumentBuilder
from macros.pdf.inline import Inline
from tests.conftest import FIXTURE, handbook_folder, loaded
from tests.macros.conftest import AS_OF, SITE
from tests.output_cache import cached


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


@pytest.fixture(scope="session")
def book(printed) -> Iterator[pikepdf.Pdf]:
    """Open the whole handbook."""
    with pikepdf.open(printed / "rehber.pdf") as opened:
        yield opened


@pytest.fixture(scope="session")
def edition(content) -> Edition:
    return Edition(content, AS_OF)


@pytest.fixture
def blocks(edition) -> BlockBuilder:
    """Return what makes blocks for a document without labels."""
    return BlockBuilder(Inline(edition, ()))


@pytest.fixture(scope="session")
def documents(content) -> DocumentBuilder:
    """Return what makes the documents."""
    return DocumentBuilder(content, AS_OF)
