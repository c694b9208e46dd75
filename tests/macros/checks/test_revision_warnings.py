"""Changed answers without a revision are told with all that is to be written."""

import re

from macros.checks.revision_warnings import unrecorded_changes
from tests.conftest import loaded
from tests.content_changes import apply

SOURCE = "sources/yonerge-3.yml"
CHECKSUMS = re.compile(r"checksums: \{.*?\}")


def change(handbook, *changes):
    apply([*changes], handbook / "content")
    return loaded(handbook)


def recorded(handbook):
    """Return the handbook's content with a revision as the warning wants it."""
    source = handbook / "content" / SOURCE
    source.write_text(CHECKSUMS.sub("", source.read_text("utf-8")), "utf-8")
    [warning] = unrecorded_changes(loaded(handbook))
    return change(handbook, entry("2026-02-01", CHECKSUMS.findall(warning.message)[0]))


def entry(day, checksums):
    """Return the change that writes a revision above the others."""
    words = f"{{day: {day}, text: Yeni sayı., affects: answers, {checksums}}}"
    return {"file": SOURCE, "find": "revisions:", "put": f"revisions:\n  - {words}"}


def test_what_the_warning_says_mends_it(handbook):
    assert [*unrecorded_changes(recorded(handbook))] == []

    number = {"file": "parameters/en-az-yas.yml", "find": "value: 7", "put": "value: 9"}
    [warning] = unrecorded_changes(change(handbook, number))

    # The fixture's guide looks at the age, too.
    assert warning.message.startswith("'kart', 'kayip': ")
    checksums = CHECKSUMS.findall(warning.message)[0]
    written = change(handbook, entry("2026-03-01", checksums))
    assert [*unrecorded_changes(written)] == []
    assert len(written.source.revisions) > 1


def test_the_line_is_that_of_the_checksum_which_no_longer_fits(handbook):
    recorded(handbook)
    number = {"file": "parameters/en-az-yas.yml", "find": "value: 7", "put": "value: 9"}

    [warning] = unrecorded_changes(change(handbook, number))

    lines = (handbook / "content" / SOURCE).read_text("utf-8").splitlines()
    assert "checksums" in lines[warning.line - 1]


def test_a_change_of_words_is_told_of_nothing(handbook):
    recorded(handbook)
    file = "calculators/kart.yml"
    words = {"file": file, "find": "Yaşınız yetiyor.", "put": "Yetiyor."}

    assert [*unrecorded_changes(change(handbook, words))] == []


def test_a_new_calculator_is_asked_for_its_checksum_alone(handbook):
    recorded(handbook)
    copy = {"file": "calculators/kart.yml", "copy": "kart-iki.yml"}

    [warning] = unrecorded_changes(change(handbook, copy))

    assert re.findall(r"'([a-z-]+)'", warning.message)[:1] == ["kart-iki"]
    assert "kart:" not in warning.message
