"""This handbook brings the fingerprints of its source."""

from tests.content.shingles import HASHES


def test_no_sentence_of_the_source_can_be_copied_unseen():
    # tests/content skips what it compares with them where they are missing.
    assert len(HASHES.read_text("utf-8").split()) > 1000
