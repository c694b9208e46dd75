"""A line is told the columns of what is open above it."""

from macros.content.slips.indents import fitting_indent

ABOVE = ["a:", "  - b: 1", "    c:", "      - d", "      - e", ""]


def test_the_nearest_columns_on_both_sides_are_told():
    for line, ways in (
        ("     f: 2", "'c' hizası için 4 yazın"),
        ("   f: 2", "'c' hizası için 4, 'a' hizası için 0 yazın"),
        ("     - f", "'-' hizası için 6, '-' hizası için 2 yazın"),
        (" - f", "'-' hizası için 2 yazın"),
    ):
        told = fitting_indent([*ABOVE, line], 7)
        assert told is not None
        assert ways in told, line


def test_a_line_that_fits_or_is_no_part_is_left_alone():
    for line in ("    f: 2", "      - f", "f: 2", "   metin"):
        assert fitting_indent([*ABOVE, line], 7) is None, line
