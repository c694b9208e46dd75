"""What tests of several rooms share."""

from datetime import date

import pytest

from macros.content.loader import load_content
from macros.handbook.edition import Edition

AS_OF = date(2026, 11, 24)


@pytest.fixture
def renamed_pages(handbook) -> Edition:
    """Return an edition of the handbook in which two pages were renamed."""
    path = handbook / "content" / "site.yml"
    lines = [
        "address: https://okur.example/rehber/",
        "redirects:",
        '  - {from: bolumler/uye-olmak/, to: "bolum:uyelik"}',
        '  - {from: terimler/, to: "sayfa:sozluk"}',
        "",
    ]
    path.write_text(path.read_text("utf-8") + "\n".join(lines), "utf-8")
    content, problems = load_content(handbook)
    assert content, problems
    return Edition(content, date(2026, 3, 2))
