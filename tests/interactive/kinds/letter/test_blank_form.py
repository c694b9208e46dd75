"""The letter before any answer, for a pen."""

from interactive.core.markup import to_text
from interactive.kinds.letter import blank_form


def test_each_place_is_there_once_with_its_title_and_its_words(letter):
    [_, _, _, body, *_] = letter.blank()
    first, second, third, *_ = body["lines"]

    fields = [part for part in first if "field" in part]
    assert [each["field"] for each in fields] == ["house", "lost_on"]
    assert fields[0]["options"][0] == "to the main house"
    assert second[1]["multiline"] is True
    assert third == [{"if": True}, {"text": "No place is known to me."}]


def test_a_page_without_a_script_shows_dots_and_what_belongs_there(letter):
    text = to_text(letter.describe())

    assert "…… / …… / 20…… (Day)" in text
    assert "to the main house / to ....." in text
    assert "CİTY LİBRARYMAİN HOUSE / BRANCH" in text
    assert "{" not in text


def test_of_more_words_than_fit_one_is_written_not_struck_out(letter, monkeypatch):
    monkeypatch.setattr(blank_form, "LONGEST_CHOICE", 20)
    text = to_text(letter.describe())

    assert "to the main house" not in text
    assert ".... (House)" in text
    assert "MAİN HOUSE / BRANCH" in text
