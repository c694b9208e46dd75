"""What an editor sees and is told while the content has problems."""

import logging

from macros.publish.problem_page import HINT, last_word, problem_page


def test_the_page_shows_the_report_as_text_and_looks_again():
    page = problem_page("content/a.yml:1: '<b>' & {x}")

    assert "content/a.yml:1: &#x27;&lt;b&gt;&#x27; &amp; {x}" in page
    assert HINT in page
    assert 'http-equiv="refresh"' in page


def test_the_hint_is_the_last_line_only_while_there_are_problems():
    def said(problems, line):
        record = logging.makeLogRecord({"msg": line})
        return last_word(lambda: problems, record) and record.getMessage()

    for line in ("[10:00] Serving on http://a/", "[10:00] Reloading browsers"):
        assert said("", line) == line
        assert said("a.yml:1: x", line) == f"{line}\n{HINT}"
    assert said("a.yml:1: x", "[10:00] Browser connected: http://a/") is False
    assert said("", "[10:00] Browser connected: http://a/")
