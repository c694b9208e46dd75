"""Editors are told in the language of their handbook."""

import pytest

from macros.content.checker import language, say, speak, speak_for
from macros.content.loader import load_content


@pytest.fixture
def site(tmp_path):
    """Return a handbook's folder with a `site.yml` of a text."""

    def make(text):
        (tmp_path / "content").mkdir(exist_ok=True)
        (tmp_path / "content" / "site.yml").write_text(text, "utf-8")
        return tmp_path

    return make


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: A\nlanguage: en\n", "en"),
        ("language: 'tr'  # ours\n", "tr"),
        ("language: en\ntitle: [\n", "en"),
        ("title: A\n", "tr"),
        ("language: fr\n", "en"),
    ],
)
def test_it_is_that_of_site_yml_even_if_nothing_else_can_be_read(site, text, expected):
    speak_for(site(text), "tr")

    assert language() == expected


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("LC_ALL", "tr_TR.UTF-8", "tr"),
        ("LANG", "tr", "tr"),
        ("LANG", "de_DE.UTF-8", "en"),
        ("LANG", "", "en"),
    ],
)
def test_without_a_handbook_it_is_that_of_the_environment(
    tmp_path, monkeypatch, variable, value, expected
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)

    speak_for(tmp_path, "tr")

    assert language() == expected


def test_a_number_chooses_the_words():
    speak("en")

    assert [say("report.files", count=n) for n in (1, 2)] == ["1 file", "2 files"]


def test_each_handbook_is_told_in_its_own_language(handbook):
    path = handbook / "content" / "site.yml"
    turkish = f"{path.read_text('utf-8')}colour: blue\n"

    path.write_text(f"{turkish}language: en\n", "utf-8")
    [in_english] = load_content(handbook)[1]
    path.write_text(turkish, "utf-8")
    [in_turkish] = load_content(handbook)[1]

    assert in_english.message.startswith("There is no key 'colour'.")
    assert in_turkish.message.startswith("'colour' diye bir anahtar yok.")
