"""Messages of problems: where, what, and what may have been meant."""

from macros.content.problems import (
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
