"""The sheet of a letter, with its gaps marked, and what stands beside it."""

from datetime import date

DAY = date(2026, 3, 2)


def test_a_gap_is_marked_and_a_readers_own_brackets_are_not(letter, composed, html):
    whole = composed(name="[Name]")
    gaps = html(letter.evaluate({}, DAY))

    assert "<mark" not in html(whole)
    assert '<mark class="letter__gap">[Day]</mark>' in gaps


def test_the_sheet_holds_the_document_and_nothing_else(letter, composed):
    [_, attributes, sheet, aside] = letter.present(composed(lost_on="2026-03-03"))

    assert attributes["data-status"] == "complete"
    assert "data-letter-text" in sheet[1]
    names = [block[1]["class"].split()[1] for block in sheet[2:]]
    assert names == [
        *("letter__lines", "letter__recipient", "letter__subject", "letter__body"),
        "letter__lines",
    ]
    assert "still to come" in str(aside)
    assert "still to come" not in str(sheet)
