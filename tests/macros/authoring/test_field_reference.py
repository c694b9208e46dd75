"""The page of all keys."""

import pytest

from interactive.kinds import kinds
from macros.authoring.field_reference import field_reference
from macros.authoring.manual import manual_languages
from macros.content.files.spec_tables import LETTER, PROCESS
from macros.content.models import FILES, FOLDERS

ROWS = (
    "| `order` | tam sayı | evet | Bölümün sırası; 10, 20, 30 gibi. |",
    "| `style` | `prose`, `list`, `steps`, `questions` | – |",
    "| `clauses` | liste: madde numarası | – |",
    "| `met_when` | kural | – |",
    "| `text` | biçimli metin | evet |",
    "| `rule` | metin; `{parametre}` yazılabilir | evet |",
    "| `checked_on` | tarih (YYYY-AA-GG) | evet |",
    "| `contacts_page` | bağlantı | – |",
    "| `topics` | ad: metin | evet |",
    "| `half` | true/false | – |",
    "| `from` | metin | evet |",
)


@pytest.fixture(scope="module", params=manual_languages())
def page(request):
    """Return the page in each language."""
    return field_reference(request.param)


def test_every_table_has_its_section_and_every_cell_is_filled(page):
    files = {
        *(f"{name}.yml" for name in (*FILES, "letters", PROCESS)),
        *(f"{name}/" for name in (*FOLDERS, "calculators", "letters")),
    }
    titles = [line for line in page.splitlines() if line.startswith("## `")]
    assert all(any(f"`{name}" in title for title in titles) for name in files)
    assert all(f"kind: {n}`" in page for n in kinds() if n not in (PROCESS, LETTER))
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    for row in rows:
        assert all(cell.strip() for cell in row.strip("|").split(" | ")), row


def test_a_row_says_what_is_written_and_whether_it_is_required():
    page = field_reference("tr")
    assert [row for row in ROWS if f"\n{row}" not in page] == []
