"""How far a reader is with a form, on the line for small screens."""

from interactive.core.context import read_context
from interactive.core.progress import with_progress


def test_a_line_counts_answers_until_all_are_given(document_for, words):
    context = read_context(document_for({}))
    line, alert = ({"text": "Plan", "alert": each} for each in (False, True))
    counted = words["brief_progress"].format(answered=1, asked=2, title="Plan")

    assert with_progress(context, line, "ab", {"b": ""})["text"] == counted
    assert with_progress(context, line, "ab", {}) == line
    assert with_progress(context, alert, "ab", {"b": ""}) == alert
