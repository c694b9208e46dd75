"""What the tests of the print share: every PDF, made once."""

from datetime import date
from pathlib import Path

import pytest

from macros.content.loader import load_content
from macros.handbook.edition import Edition
from macros.pdf.build import write_pdfs
from tests.output_cache import cached

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="session")
def printed(content) -> Path:
    """Return the folder with every PDF of the real handbook; never change it."""
    return cached("print", lambda folder: list(write_pdfs(content, AS_OF, folder)))


@pytest.fixture
def renamed_pages(small) -> Edition:
    """Return an edition of the small handbook in which two pages were renamed."""
    path = small / "content" / "site.yml"
    lines = [
        "address: https://okur.example/rehber/",
        "former_addresses:",
        '  - {address: bolumler/uye-olmak/, link: "bolum:uyelik"}',
        '  - {address: terimler/, link: "sayfa:sozluk"}',
        "",
    ]
    path.write_text(path.read_text("utf-8") + "\n".join(lines), "utf-8")
    content, problems = load_content(small)
    assert content, problems
    return Edition(content, date(2026, 3, 2))
