"""The sheets to hang up and to fill in: `content/sheets.yml`."""

from pydantic import Field

from macros.content.models.base import ClauseId, Prose, Slug, Table, Text

# More squares than a line of the sheet holds could not be written in.
MAX_COUNTED = 14


class WallNote(Table):
    """A box at the foot of the wall sheet."""

    title: Text
    text: Prose
    clauses: tuple[ClauseId, ...] = ()


class WallSheet(Table):
    """The whole process on one sheet, for the wall."""

    title: Text
    notes: tuple[WallNote, ...] = Field(max_length=3)


class CountedDays(Table):
    """Boxes to count back from a day by hand."""

    parameter: Slug
    first: Text
    last: Text


class MyPageSection(Table):
    """A section of the sheet to fill in."""

    title: Text
    text: Prose | None = None
    clauses: tuple[ClauseId, ...] = ()
    count_back: CountedDays | None = None
    write: tuple[Text, ...] = Field(default=(), max_length=6)
    write_rows: int = Field(default=1, ge=1, le=12)


class MyPage(Table):
    """A sheet on which readers write down what concerns them."""

    title: Text
    lead: Prose
    sections: tuple[MyPageSection, ...] = Field(min_length=1)


class Sheets(Table):
    """Sheets to be hung up and to be filled in by hand."""

    wall: WallSheet | None = None
    my_page: MyPage | None = None
