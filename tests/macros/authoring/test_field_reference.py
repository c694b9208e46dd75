"""The field tables of the editors' manual."""

import pytest

from interactive.kinds import kinds
from macros.authoring.field_reference import BEGIN, END, manual
from macros.content.models import FILES, FOLDERS


@pytest.fixture
def written(handbook):
    """Return the manual made for a small README."""
    path = handbook / "content" / "README.md"
    path.write_text(f"# Önce\n\n{BEGIN}\nBu gider.\n{END}\n\nSonra.\n", "utf-8")
    return manual(handbook)


def test_only_what_stands_between_the_marks_is_made_anew(written):
    assert written.startswith(f"# Önce\n\n{BEGIN}\n")
    assert written.endswith(f"{END}\n\nSonra.\n")
    assert "Bu gider." not in written


@pytest.mark.parametrize(
    "title",
    [
        *(f"{name}/<ad>.yml" for name in FOLDERS),
        *(f"calculators/<ad>.yml, kind: {name}" for name in kinds()),
        *(f"{name}.yml" for name in FILES),
    ],
)
def test_every_table_has_its_chapter(written, title):
    assert f"\n### `{title}`\n" in written


@pytest.mark.parametrize(
    "row",
    [
        "| `order` | tam sayı | evet | Bölümün sırası; 10, 20, 30 gibi. |",
        "| `style` | `prose`, `list`, `steps` | – |",
        "| `clauses` | liste: madde numarası | – |",
        "| `met_when` | kural | – |",
        "| `text` | biçimli metin | evet |",
        "| `rule` | metin; `{parametre}` yazılabilir | evet |",
        "| `checked_on` | tarih (YYYY-AA-GG) | evet |",
        "| `contact` | bağlantı | – |",
        "| `topics` | ad: metin | evet |",
        "| `half` | true/false | – |",
    ],
)
def test_a_row_says_what_is_written_and_whether_it_is_needed(written, row):
    assert f"\n{row}" in written


def test_every_row_has_its_four_columns_filled(written):
    rows = [line for line in written.splitlines() if line.startswith("| `")]

    assert rows
    for row in rows:
        assert all(cell.strip() for cell in row.strip("|").split(" | ")), row
