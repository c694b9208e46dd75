"""A changed rule of days is told with all that is to be written."""

import re

from macros.checks.revisions import check
from macros.checks.warnings import missing_rules_checksum
from macros.content.loader import load_content

SIGN = re.compile(r"rules_checksum: (\S+)\n")


def changed(path, old, new):
    """Return the small handbook's content with its timeline rewritten."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    content, _ = load_content(path.parents[2])
    assert content
    return content


def test_what_the_message_says_mends_it(handbook):
    path = handbook / "content" / "calculators" / "iade.yml"
    [sign] = SIGN.finditer(path.read_text("utf-8"))
    [problem] = check(changed(path, "direction: before, days: 2", "days: 2"))

    wanted = re.findall(r"'((?:revision|rules_checksum)[^']*)'", problem.message)
    assert [each.partition(":")[0] for each in wanted] == ["revision", "rules_checksum"]
    content = changed(path, sign[0], "\n".join((*wanted, "")))
    assert [*check(content)] == []
    assert content.calculators["iade"].revision == 1


def test_a_timeline_that_no_one_signed_is_warned_of(handbook, content):
    path = handbook / "content" / "calculators" / "iade.yml"
    [sign] = SIGN.finditer(path.read_text("utf-8"))
    unsigned = changed(path, sign[0], "")

    [warning] = missing_rules_checksum(unsigned)

    assert [*check(unsigned)] == []
    assert f"'rules_checksum: {sign[1]}' yazın" in warning.message
    # Of the kinds that find no days none is warned of.
    assert [*missing_rules_checksum(content)] == []
