"""Names and facts of the source carry over; its sentences never do."""

import re

import pytest

from tests.content.shingles import HASHES, hash_of, runs_of, words_of

COPIED = frozenset(HASHES.read_text("utf-8").split())

OFFICIAL_NAMES = (
    "Cumhurbaşkanlığı İnsan Kaynakları Ofisi Staj Seferbirliği Programı Uygulama",
    "Kahramanmaraş Sütçü İmam Üniversitesi Önlisans-Lisans Öğrencileri Staj",
    "KSÜ UZEM Otomasyonu, Staj Seferbirliği Başvuruları Destek ve İletişim Programı",
)
"""Eight words and more that are names: of two documents and of a system."""

WRITTEN = ("content", "macros", "interactive", "site_overrides", "tests")
ENDINGS = {".yml", ".md", ".j2", ".html", ".py", ".mjs", ".css", ".txt"}


def copied_from_the_source(text, names):
    """Return the runs of eight words that stand in the source too."""
    words = " ".join(words_of(text))
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(" ".join(words_of(name)), "officialname")
    return [run for run in runs_of(words) if hash_of(run) in COPIED]


@pytest.fixture(scope="module")
def names(content):
    """Return the names and addresses that carry over as they are."""
    return [*OFFICIAL_NAMES, *(d.address for d in content.source.documents)]


def test_the_fingerprints_are_there():
    assert len(COPIED) > 1000
    assert all(re.fullmatch("[0-9a-f]{12}", found) for found in COPIED)


@pytest.mark.parametrize("name", OFFICIAL_NAMES)
def test_an_official_name_would_be_noticed_were_it_not_let_through(name):
    assert copied_from_the_source(name, ())
    assert not copied_from_the_source(name, (name,))


def test_case_accents_punctuation_and_line_breaks_hide_nothing():
    name = OFFICIAL_NAMES[0]
    disguised = name.replace(" ", "\n-- ").replace("ş", "s").replace("İ", "i̇")

    assert copied_from_the_source(disguised, ())


def test_no_file_holds_a_sentence_of_the_source(root, names):
    files = [path for folder in WRITTEN for path in (root / folder).rglob("*")]
    files += root.glob("*.md")
    texts = [path for path in files if path.suffix in ENDINGS and path != HASHES]

    found = {
        path.relative_to(root).as_posix(): runs
        for path in texts
        if (runs := copied_from_the_source(path.read_text("utf-8", "replace"), names))
    }

    assert texts
    assert found == {}


def test_no_page_shows_a_sentence_of_the_source(pages, names):
    found = {
        address: runs
        for address, page in pages.items()
        if (runs := copied_from_the_source(page.text, names))
    }

    assert pages
    assert found == {}
