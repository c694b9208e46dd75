"""Names and facts of the source carry over; its sentences never do.

A handbook brings the fingerprints of its source (`shingles.py` makes them) and, a line
each, the long names that may stand in it as they are.
"""

import re

import pytest

from tests.content.shingles import HASHES, hash_of, runs_of, words_of

if not HASHES.exists():
    pytest.skip("no fingerprints of a source", allow_module_level=True)

COPIED = frozenset(HASHES.read_text("utf-8").split())
NAMES = HASHES.with_name("source-names.txt").read_text("utf-8").splitlines()
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
    return [*NAMES, *(d.address for d in content.source.documents)]


def test_the_fingerprints_are_there():
    assert len(COPIED) > 1000
    assert all(re.fullmatch("[0-9a-f]{12}", result) for result in COPIED)


def test_an_official_name_would_be_noticed_were_it_not_let_through():
    for name in NAMES:
        disguised = name.replace(" ", "\n-- ").replace("ş", "s").replace("İ", "i̇")
        assert copied_from_the_source(name, ())
        assert copied_from_the_source(disguised, ())
        assert not copied_from_the_source(name, (name,))


def test_no_file_and_no_page_holds_a_sentence_of_the_source(root, names, pages):
    files = [path for folder in WRITTEN for path in (root / folder).rglob("*")]
    files += root.glob("*.md")
    texts = {
        str(path.relative_to(root)): path.read_text("utf-8", "replace")
        for path in files
        if path.suffix in ENDINGS and path != HASHES
    }
    texts |= {address: page.text for address, page in pages.items()}

    result = {
        name: runs
        for name, text in texts.items()
        if (runs := copied_from_the_source(text, names))
    }

    assert texts
    assert result == {}
