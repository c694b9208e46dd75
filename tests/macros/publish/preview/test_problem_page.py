"""The page that an editor sees while a build fails."""

import re
from html.parser import HTMLParser

import pytest

from macros.content.checker import say
from macros.content.problems import MAX_PROBLEMS, Problem
from macros.handbook.looks.colours import DEFAULT, Palette
from macros.publish.preview.excerpt import VISUAL_STUDIO_CODE
from macros.publish.preview.failure import Failure
from macros.publish.preview.problem_page import ProblemPage

EVIL = "</pre><script>alert('1')</script>{{ 7*7 }}&amp;\"'"


@pytest.fixture
def page(tmp_path):
    (tmp_path / "a.yml").write_text(f"one: 1\ntwo: {EVIL}\n", "utf-8")
    return ProblemPage(tmp_path, VISUAL_STUDIO_CODE, lambda: DEFAULT)


class Elements(HTMLParser):
    """Every element of a page, in order, and its text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.text = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs).get("role")))
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_data(self, data):
        self.text += data if self.lasttag != "style" else ""


def failed(*problems):
    return Failure("report", problems)


def test_every_problem_has_its_line_its_words_and_a_link(page, tmp_path):
    first = Problem("a.yml", 2, f"'{EVIL}' olmaz. Düzeltin.", ("x: |", f"  {EVIL}"))
    missing = Problem("b.yml", 1, "Dosya yok. Yazın.")

    html = page.html(failed(missing, first))
    shown = Elements(html)

    assert "2 dosyada 2 sorun." in shown.text
    assert say("preview.hint") in shown.text
    assert f"2. satır: '{EVIL}' olmaz. Düzeltin." in shown.text
    assert f"1one: 1\n2two: {EVIL}\n" in shown.text
    assert f"x: |\n  {EVIL}" in shown.text
    assert "1. satır: Dosya yok. Yazın." in shown.text
    assert shown.links == [f"vscode://file/{tmp_path.as_posix()}/a.yml:2"]


def test_nothing_that_is_shown_becomes_markup(page):
    for failure in (
        failed(Problem("a.yml", 2, EVIL, (EVIL,)), Problem(EVIL, 1, "x")),
        Failure(EVIL),
        Failure(f"Traceback\n{EVIL}", is_fault=True),
    ):
        html = page.html(failure)

        tags = {tag for tag, _ in Elements(html).tags}
        assert EVIL in Elements(html).text
        assert "script" not in tags
        assert "<script" not in html


def test_a_screen_reader_hears_first_what_is_wrong(page):
    shown = Elements(page.html(failed(Problem("a.yml", 1, "x"))))

    tags = shown.tags[shown.tags.index(("main", None)) :]
    assert tags[:3] == [("main", None), ("div", "alert"), ("h1", None)]
    assert ("h2", None) in tags


def test_the_page_needs_nothing_beside_it(page):
    html = page.html(Failure("x"))

    assert "font/woff2;base64," in html
    addresses = re.findall(r"url\(\"?([^)\"]{,60})|(?:src|href)=\"([^\"]*)", html)
    assert {a or b for a, b in addresses if not (a or b).startswith("data:")} == set()


def test_the_page_has_the_colours_of_the_handbook(tmp_path):
    page = ProblemPage(tmp_path, "", lambda: Palette(main="#7a1f3d"))

    html = page.html(Failure("x"))

    assert "#7a1f3d" in html
    assert DEFAULT.main not in html


def test_a_fault_of_the_program_is_told_as_one_with_its_traceback_folded(page):
    html = page.html(Failure("Traceback\n  here\nKeyError: 'a'", is_fault=True))

    before, folded = html.split("<details>")
    assert "programın hatasıdır" in before
    assert "KeyError: &#39;a&#39;" in before
    assert "Traceback\n  here\nKeyError" in folded
    assert "<pre>Disk dolu.</pre>" in page.html(Failure("Disk dolu."))


def test_very_many_problems_are_cut_as_in_the_terminal(page):
    same = [Problem("a.yml", n, "same") for n in range(1, 13)]
    assert "Aynı sorun 2 yerde daha var." in page.html(failed(*same))

    others = [Problem("a.yml", n, f"{n}") for n in range(MAX_PROBLEMS + 5)]
    html = page.html(failed(*others))

    assert html.count('<li class="problem">') == MAX_PROBLEMS
    assert "… ve 5 sorun daha. Önce bunları düzeltin." in html
