"""Tables of data on paper."""

from macros.content.models.data_table import DataTable
from macros.handbook.inline_markup import parse, words
from macros.pdf.inline import Block, Inline

# A column is as wide as its longest cell, within these numbers of letters, and its
# margins.
NARROWEST, WIDEST, MARGINS = 5, 26, 4


def data_table(table: DataTable, inline: Inline) -> Block:
    """Return a table with a caption; the width of its columns is that of its texts."""
    columns = zip(table.columns, *table.rows, strict=True)
    longest = [max(len(words(parse(cell))) for cell in column) for column in columns]
    return {
        "caption": inline.read(table.caption),
        "head": table.columns,
        "widths": [min(max(n, NARROWEST), WIDEST) + MARGINS for n in longest],
        "rows": [[[inline.read(cell)] for cell in row] for row in table.rows],
    }
