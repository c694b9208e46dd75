"""What readers write stands in a letter as they mean it, whatever they write."""

import re
import unicodedata
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HOSTILE = {
    "markup": "<script>alert(1)</script> & \"x\" 'y'",
    "a place": "{name} {of_house} {",
    "a gap": "[Name]",
    "marks of direction": "\u202eAda\u2066 \u200fNur",
    "emoji": "Ada 👩\u200d🔬🏳️\u200d🌈",
    "decomposed letters": unicodedata.normalize("NFD", "Şükrüİğç"),
    "controls": "A\x00d\x1ba",
    "half a pair": "Ada \ud83d",
    "only unseen": "\u200b\u202e \ufeff",
}
SIMPLE = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_words(text, composed, html):
    result = composed(where=text)
    words = unicodedata.normalize("NFC", text)

    assert result["mistakes"] == []
    result["text"].encode()
    assert not set(result["text"]) & set("\u202e\u2066\u200f\x00\x1b\ufeff\u200b")
    assert "<script>" not in html(result)
    if words.isprintable() and words.strip():
        assert f"I lost it here: {words}" in result["text"]
        shown = re.sub("<[^>]+>", "", html(result))
        assert f"I lost it here: {words}" in unescape(shown)


def test_what_is_too_long_is_told_and_left_out(composed):
    result = composed(name="a" * 10_000)

    assert result["missing"] == ["name"]
    assert "aaaa" not in result["text"]
    assert "10000" in result["mistakes"][0]["text"]


@SIMPLE
@given(name=st.text(max_size=30), where=st.text(max_size=60), copies=st.text())
def test_no_brace_of_ours_and_no_empty_place_is_left(composed, name, where, copies):
    answers = {"name": name, "where": where, "has_copy": "yes", "copy_of": copies}
    result = composed(**answers)

    own = {*name, *where, *copies}
    for text in (result["text"], result["mail"]["body"]):
        assert "{" in own or "{" not in text
        assert not re.search(r"here: ?(\n|$)|\bon \.|\n\n\n", text)
        text.encode()
    assert all(line for block in result["blocks"] for line in block["lines"])
    assert (result["status"] == "missing") == bool(result["missing"])


@pytest.mark.parametrize("end", [".", "!", "?", "…"])
def test_a_full_stop_is_printed_once(end, composed):
    assert f"here: In a park{end}\n" in composed(where=f"In a park{end}")["text"]
    assert "here: In a park.\n" in composed(where="In a park")["text"]


def test_lines_of_an_answer_stay_lines(composed):
    [_, second, *_] = composed(where="Here\r\nor there")["paragraphs"]

    assert second == "I lost it here: Here\nor there."


@pytest.mark.parametrize(
    ("name", "capitals"),
    [("Işık", "IŞIK"), ("Girgin", "GİRGİN"), ("Yığın", "YIĞIN"), ("İnci", "İNCİ")],
)
def test_capitals_are_those_of_the_language(name, capitals, composed):
    assert f"\n{capitals}" in composed(name=name)["text"]


def test_dots_stand_on_paper_and_in_no_mail(composed):
    result = composed()

    assert result["text"].startswith("…… / …… / 20……\n")
    assert "……" not in result["mail"]["body"]
    assert "(signature)" not in result["mail"]["body"]
