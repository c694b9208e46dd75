"""The report of a difference, for people and for programs."""

import json
from datetime import date

from interactive.verification.differences import STATUS, Comparison, Row
from macros.cli.diff import CalculatorDifference, Difference, Since
from macros.cli.diff_report import MOST_ROWS, as_json, as_markdown

DAYS = (date(2026, 3, 2), date(2027, 1, 1))


def difference(content, *comparisons, **parts):
    since = tuple(map(Since, DAYS, comparisons))
    each = CalculatorDifference("Kart", since=since, **parts)
    return Difference(content, ("main", "files"), {"kart": each}, {}, ())


def row(part, count=1, when="Yaşınız: 7"):
    return Row(part, when, "met", "unmet", count, f"{part} değişti")


def test_the_numbers_are_those_of_the_first_day_on_which_anything_differs(content):
    nothing = Comparison(40, 0, 0, "diff_answers")
    something = Comparison(40, 3, 4, "diff_answers", (row(STATUS, 3), row("yas", 4)))

    data = json.loads(as_json(difference(content, nothing, something)))

    kart = data["calculators"]["kart"]
    assert (kart["combinations"], kart["changed"], kart["touched"]) == (40, 3, 4)
    assert [each["from"] for each in kart["rows"]] == ["2027-01-01"] * 2
    assert kart["rows"][0]["when"] == "Yaşınız: 7"


def test_what_markdown_would_read_otherwise_is_escaped(content):
    comparison = Comparison(4, 1, 1, "diff_answers", (row("a*b", when="<b>: [x]"),))

    report = as_markdown(difference(content, comparison))

    assert r"**\<b\>: \[x\]**: a\*b değişti (1)" in report


def test_a_long_report_is_cut_and_says_so(content):
    rows = tuple(row("yas", when=f"Yaşınız: {n}") for n in range(MOST_ROWS + 5))

    report = as_markdown(difference(content, Comparison(9, 0, 9, "diff_answers", rows)))

    assert report.count("yas değişti") == MOST_ROWS
    assert "… ve 5 satır daha" in report


def test_words_and_notes_are_told_without_any_change_of_answers(content):
    same = Comparison(9, 0, 0, "diff_answers")
    parts = {"notes": ("Yeni soru: «A».",), "words": (("title", "", "Kart"),)}

    report = as_markdown(difference(content, same, **parts))

    assert "- Yeni soru: «A»." in report
    assert "- `title`: «–» yerine «Kart»" in report
    assert "Yanıtlar aynı kaldı" in report
