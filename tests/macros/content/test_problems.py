"""How problems are told: where, what, and what may have been meant."""

import pytest

from macros.content.problems import (
    Problem,
    did_you_mean,
    format_value,
    question_particle,
    report,
)


def test_a_problem_names_file_line_and_message():
    assert (
        str(Problem("content/a.yml", 7, "Söz. Öğüt.")) == "content/a.yml:7: Söz. Öğüt."
    )


def test_a_report_is_sorted_tells_each_problem_once_and_counts():
    problems = [
        Problem("b.yml", 2, "İki."),
        Problem("a.yml", 10, "On."),
        Problem("a.yml", 9, "Dokuz."),
        Problem("b.yml", 2, "İki."),
    ]

    said = report(problems)

    assert said == (
        "a.yml:9: Dokuz.\na.yml:10: On.\nb.yml:2: İki.\n2 dosyada 3 sorun.\n"
    )


def test_no_problem_needs_no_report():
    assert report([]) == ""


@pytest.mark.parametrize(
    ("found", "known", "hint"),
    [
        ("S10.66", ["S10.6", "S9.1"], "'S10.6' mı demek istediniz?"),
        ("titel", ["title", "order"], "'title' mi demek istediniz?"),
        ("ye", ["yes", "no"], "'yes' mi demek istediniz?"),
        ("bambaşka", ["yes", "no"], "Yok."),
        (7, ["7a", "8"], "'7a' mı demek istediniz?"),
        (None, [], "Yok."),
    ],
)
def test_the_nearest_known_word_is_guessed(found, known, hint):
    assert did_you_mean(found, known, "Yok.") == hint


def test_without_a_near_word_and_without_advice_nothing_is_said():
    assert did_you_mean("x", ["bambaşka"]) == ""


PARTICLES = {
    "mı": ["kart", "KIRIK", "at_least", "S1.0", "S6", "S40", "S90"],
    "mi": ["title", "İZİN", "evrak-ebys", "S1", "S20", "", "krl", "-"],
    "mu": ["bolum", "yol", "S9", "S10"],
    "mü": ["ödünç", "göz", "S3", "S4", "S100"],
}


@pytest.mark.parametrize(
    ("word", "particle"),
    [(word, particle) for particle, words in PARTICLES.items() for word in words],
)
def test_the_question_particle_follows_the_last_vowel_as_spoken(word, particle):
    assert question_particle(word) == particle


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("no", "no"),
        (True, "true"),
        (None, "null"),
        (7, "7"),
        ([], "[]"),
        (["ş", None], '["ş", null]'),
        ({"a": {1}}, '{"a": "{1}"}'),
    ],
)
def test_a_value_is_shown_as_it_stands_in_a_file(value, written):
    assert format_value(value) == written
