"""Messages of problems: where, what, and what may have been meant."""

from macros.content.problems import (
    MAX_FILE,
    MAX_MESSAGE,
    MAX_PLACES,
    MAX_PROBLEMS,
    CallError,
    Problem,
    did_you_mean,
    format_value,
    report,
)


def test_a_report_is_sorted_tells_each_problem_once_and_counts():
    problems = [
        Problem("b.yml", 2, "İki."),
        Problem("a.yml", 10, "On."),
        Problem("a.yml", 9, "Dokuz."),
        Problem("b.yml", 2, "İki."),
    ]

    assert report(problems) == (
        "a.yml:9: Dokuz.\na.yml:10: On.\nb.yml:2: İki.\n2 dosyada 3 sorun.\n"
    )
    assert report([]) == ""


def test_the_most_similar_word_is_proposed():
    for value, known, word in (
        ("S10.66", ["S10.6", "S9.1"], "S10.6"),
        ("titel", ["title", "order"], "title"),
        ("ye", ["yes", "no"], "yes"),
        (7, ["7a", "8"], "7a"),
    ):
        expected = f"Bunu mu demek istediniz: '{word}'?"
        assert did_you_mean(value, known, "Yok.") == expected
    assert did_you_mean("bambaşka", ["yes", "no"], "Yok.") == "Yok."
    assert did_you_mean(None, [], "Yok.") == "Yok."
    assert did_you_mean("x", ["bambaşka"]) == ""


def test_a_value_is_formatted_as_in_a_file():
    for value, text in (
        ("no", "no"),
        (True, "true"),
        (None, "null"),
        (7, "7"),
        ([], "[]"),
        (["ş", None], '["ş", null]'),
        ({"a": {1}}, '{"a": "{1}"}'),
    ):
        assert format_value(value) == text


# Control, line and paragraph separators, direction, no width, half a character.
INVISIBLE = "\r\n\x1b\x85\u2028\u2029\u202e\u2066\u200b\u00ad\ufeff\udce9\U000e0041"


def test_no_letter_of_a_value_or_a_file_name_breaks_or_bends_a_message():
    line = str(Problem(f"content/{INVISIBLE}.yml", 1, f"'{INVISIBLE}' yok. Silin."))

    assert line.isprintable()
    assert "<U+202E>" in line
    assert line.endswith("' yok. Silin.")
    assert (
        str(Problem("a.yml", 1, "10\u00a0gün 👩\ufe0f"))
        == "a.yml:1: 10\u00a0gün 👩\ufe0f"
    )
    assert str(CallError("a\rb\nc\u202e")) == "a<U+000D>b\nc<U+202E>"


def test_a_long_message_keeps_its_beginning_and_its_hint():
    line = str(Problem("a" * 999, 7, f"'{'x' * 9999}' yok. Adı denetleyin."))

    assert len(line) == MAX_FILE + len(":7: ") + MAX_MESSAGE
    assert line.endswith("xx' yok. Adı denetleyin.")
    assert ":7: 'xx" in line


def test_of_one_cause_only_some_places_are_listed_and_all_are_counted():
    same = [Problem("a.yml", number, "Yok.") for number in range(1, 41)]
    others = [Problem("b.yml", number, f"{number}.") for number in range(1, 500)]

    *listed, last, count = report(same).splitlines()
    assert len(listed) == MAX_PLACES - 1
    assert last == f"a.yml:{MAX_PLACES}: Yok. Aynı sorun 30 yerde daha var."
    assert count == "1 dosyada 40 sorun."
    *listed, more, count = report(others).splitlines()
    assert len(listed) == MAX_PROBLEMS
    assert more == "… ve 349 sorun daha. Önce bunları düzeltin."
    assert count == "1 dosyada 499 sorun."
