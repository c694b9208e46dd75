"""Inline markup: four things mean something, all else is text."""

from hypothesis import given
from hypothesis import strategies as st

from macros.handbook.inline_markup import (
    is_broken,
    parameters,
    parameters_of,
    parse,
    targets,
    words,
)
from macros.handbook.inline_markup import to_html as html_of

SHOWN = {
    "düz metin": "düz metin",
    "**kalın** ve *eğik*": "<strong>kalın</strong> ve <em>eğik</em>",
    "[metin](liste:evrak)": '<a href="/liste:evrak">metin</a>',
    "[**a** b](c:d)": '<a href="/c:d"><strong>a</strong> b</a>',
    "**[a](b:c)**": '<strong><a href="/b:c">a</a></strong>',
    "en çok {yedi-gun}": "en çok 7 gün",
    "[{yedi-gun}](a:b)": '<a href="/a:b">7 gün</a>',
    "{baska}": "{baska}",
    "iki\nsatır": "iki satır",
    "iki  \nsatır": "iki satır",
    "5 < 6 & 7": "5 &lt; 6 &amp; 7",
    "<b>x</b>": "&lt;b&gt;x&lt;/b&gt;",
    "# başlık": "# başlık",
    "- madde `kod` ![x](y)": '- madde `kod` !<a href="/y">x</a>',
    r"\*yıldız\*": "*yıldız*",
    "2 * 3 * 4": "2 * 3 * 4",
    "snake_case_ad": "snake_case_ad",
}
PARAMETERS = {
    "{a} ve {b-2}": ["a", "b-2"],
    "**{a}**": ["a"],
    "{Yedi Gün}": ["Yedi Gün"],
    "{}": [""],
    "{ a": [],
}
BROKEN = (
    "[metin](liste:a",
    "[metin](liste:a b)",
    "[metin][liste]",
    "[metin] (liste:a)",
    "söz [metin",
)
WHOLE = ("[metin](liste:a)", "söz [1] (söz)", "(söz)", "a]b")


def html(text):
    measured = {"yedi-gun": "7 gün"}
    return html_of(parse(text), measured, lambda link: f"/{link}")


def test_only_strong_emphasis_links_and_parameters_mean_something():
    assert {source: html(source) for source in SHOWN} == SHOWN


def test_a_link_runs_nothing_and_cannot_leave_its_attribute():
    for target in ("javascript:alert(1)", "JAVASCRIPT:x", "data:a,b"):
        assert "<a" not in html(f"[x]({target})"), target
    assert html_of(parse("[x](a:b)"), {}, lambda _: '"><script>') == (
        '<a href="&quot;&gt;&lt;script&gt;">x</a>'
    )


def test_targets_and_words_are_found_at_every_depth():
    runs = parse("a **b [c](x:1) *[d](x:2)*** e")

    assert [*targets(runs)] == ["x:1", "x:2"]
    assert words(runs) == "a b c d e"


def test_whatever_stands_in_braces_is_taken_for_a_parameter():
    assert {text: parameters(parse(text)) for text in PARAMETERS} == PARAMETERS
    # A text without markup prints them too.
    assert parameters_of("*{a}*") == ["a"]


def test_a_link_left_half_written_is_noticed_and_other_brackets_are_left_alone():
    assert [text for text in (*BROKEN, *WHOLE) if is_broken(parse(text))] == [*BROKEN]


@given(st.text())
def test_no_text_opens_a_tag_of_its_own(text):
    shown = html(text)

    for tag in ("strong", "em", "a"):
        opened = shown.count(f"<{tag}>") + shown.count(f"<{tag} ")
        assert opened == shown.count(f"</{tag}>")
    plain = shown
    for tag in ("<strong>", "</strong>", "<em>", "</em>", "</a>", '<a href="'):
        plain = plain.replace(tag, "")
    assert "<" not in plain
