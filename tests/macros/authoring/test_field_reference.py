"""The field tables of the editors' manual."""

import pytest

from interactive.kinds import kinds
from macros.authoring.field_reference import BEGIN, END, manual
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


@pytest.fixture
def text(handbook):
    """Return the manual generated for a small README."""
    path = handbook / "content" / "README.md"
    path.write_text(f"# Önce\n\n{BEGIN}\nBu gider.\n{END}\n\nSonra.\n", "utf-8")
    return manual(handbook)


def test_only_what_is_between_the_marks_is_replaced(text):
    assert text.startswith(f"# Önce\n\n{BEGIN}\n")
    assert text.endswith(f"{END}\n\nSonra.\n")
    assert "Bu gider." not in text


def test_every_table_has_its_section_and_every_cell_is_filled(text):
    for title in (
        *(f"{name}/<ad>.yml" for name in FOLDERS),
        *(
            f"calculators/<ad>.yml, kind: {n}"
            for n in kinds()
            if n not in (PROCESS, LETTER)
        ),
        f"letters/<ad>.yml, kind: {LETTER}",
        "letters.yml",
        f"{PROCESS}.yml, kind: {PROCESS}",
        *(f"{name}.yml" for name in FILES),
    ):
        assert f"\n### `{title}`\n" in text
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    for row in rows:
        assert all(cell.strip() for cell in row.strip("|").split(" | ")), row


def test_a_row_says_what_is_written_and_whether_it_is_required(text):
    assert [row for row in ROWS if f"\n{row}" not in text] == []
