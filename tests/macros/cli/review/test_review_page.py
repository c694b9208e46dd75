"""The page: one file, nothing in it runs, and words that differ are marked."""

import re

from macros.cli.review.review_page import ReviewPage
from tests.page_texts import Reader


def html_of(reviewed, link=""):
    return ReviewPage(reviewed, link).html()


def test_it_needs_no_other_file_and_runs_nothing(reviewed):
    html = html_of(reviewed)

    reader = Reader(html)
    tags = {position[0] for position, _ in reader.texts if position}
    assert not tags & {"script", "img", "link", "iframe", "b"}
    assert "default-src 'none'" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert not re.search(r"style=|url\(|@import", html)


def test_every_part_that_the_summary_names_is_there(reviewed):
    html = html_of(reviewed)

    parts = {*re.findall(r'href="#(\w+)"', html)}
    assert parts == {"addresses", "answers", "pages", "repeated", "papers", "edits"} | {
        "outside"
    }
    assert parts <= {*re.findall(r'id="(\w+)"', html)}


def test_words_stand_beside_their_former_ones(reviewed):
    html = html_of(reviewed)

    assert "<del>kimliğinizle</del>" in html
    assert "<ins>&lt;script&gt;alert(1)&lt;/script&gt;</ins>" in html
    assert "<del>7</del>" in html
    assert "<ins>9</ins>" in html


def test_a_line_is_a_link_only_where_one_says_how(reviewed):
    line = "content/guidelines/uyelik.yml:10"
    pattern = "https://git.example/o/r/blob/main/{path}#L{line}"

    assert f'<span class="path">{line}</span>' in html_of(reviewed)
    address = "https://git.example/o/r/blob/main/content/guidelines/uyelik.yml#L10"
    assert f'<a href="{address}">{line}</a>' in html_of(reviewed, pattern)
