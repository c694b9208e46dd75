"""How a document is laid out: its paper, its sizes, where its notes stand."""

from dataclasses import asdict, dataclass
from typing import Any

# In millimetres.
PAPER_WIDTHS = {"a4": 210, "a5": 148}
# What the margin column, its gutter and the marks of lists and boxes take.
SIDE_COLUMN, MARKS = 40, 20
POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Variant:
    """One layout of a document."""

    paper: str = "a4"
    size: float = 10.5
    margin: int = 20
    """At the top, at the foot and outside; in millimetres."""
    inner: int | None = None
    """The margin at the fold of a book; None for single sheets, printed on one side."""
    columns: int = 1
    gutter: int = 7
    """Between columns, in millimetres."""
    leading: float = 0.66
    """Between lines, as a share of the text size."""
    side_notes: bool = False
    """Whether clauses stand beside the text, or at its end."""
    table_columns: int = 9
    """Tables with more columns are printed as lists."""
    hyphenate: bool = True
    upright: bool = False
    """Whether nothing is slanted or grey: both are hard to read with low vision."""
    form: bool = True
    """Whether boxes can be ticked on the screen."""
    folded: bool = False
    """Whether it is printed two pages to a side, to be folded."""
    heading_sizes: tuple[float, ...] = (2.1, 1.62, 1.2)
    """The size of each level of headings, as a share of the text size."""
    smallest: float = 0.0
    """The smallest print, as a share of the text size."""

    def data(self) -> dict[str, Any]:
        """Return what the templates read."""
        edges = self.margin + (self.margin if self.inner is None else self.inner)
        gutters = self.gutter * (self.columns - 1)
        column = (PAPER_WIDTHS[self.paper] - edges - gutters) / self.columns
        taken = SIDE_COLUMN + MARKS if self.side_notes else MARKS / self.columns
        return asdict(self) | {
            "max_word_width": column - taken,
            "shift": self._shift * POINTS_PER_MM,
        }

    @property
    def _shift(self) -> float:
        """Return by how much even pages are moved, in millimetres.

        Notes stand at the right on all pages, so these have the same margins at first.
        """
        mirrored = self.side_notes and self.inner is not None
        return (self.inner or 0) - self.margin if mirrored else 0.0


# The reader's book: two columns of about 55 letters.
COLUMNS = Variant(
    size=9.5,
    margin=16,
    inner=20,
    columns=2,
    leading=0.6,
    table_columns=2,
    heading_sizes=(2.1, 1.5, 1.15),
)
# The complete book, for the desk: one column, and the clauses beside it.
DESK = Variant(margin=18, inner=26, side_notes=True)
SHEET = Variant(side_notes=True, heading_sizes=(1.7, 1.22, 1.05))
LARGE = Variant(
    size=18,
    table_columns=2,
    hyphenate=False,
    upright=True,
    heading_sizes=(1.7, 1.4, 1.15),
    smallest=1.0,
)
BOOKLET = Variant(
    paper="a5", size=9, margin=12, inner=16, form=False, folded=True, smallest=0.92
)
