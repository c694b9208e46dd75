"""A changed rule of days is told with all that is to be written."""

import re

from macros.checks import check_content
from macros.checks.revisions import check
from macros.checks.warnings import missing_rules_checksum
from macros.content.loader import load_content


def changed(handbook, *pairs):
    """Return the small handbook's content with its timeline rewritten."""
    path = handbook / "content" / "calculators" / "iade.yml"
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    content, _ = load_content(handbook)
    assert content
    return content


def test_what_the_message_says_mends_it(handbook):
    old = re.search(r"rules_checksum: \S+", source(handbook))
    assert old
    content = changed(handbook, ("direction: before, days: 2", "days: 2"))

    [problem] = check(content)

    assert problem.file == "content/calculators/iade.yml"
    assert problem.line == len(source(handbook).splitlines())
    wanted = re.findall(r"'((?:revision|rules_checksum)[^']*)'", problem.message)
    assert [each.partition(":")[0] for each in wanted] == ["revision", "rules_checksum"]
    content = changed(handbook, (old[0], "\n".join(wanted)))
    assert [*check(content)] == []
    assert content.calculators["iade"].revision == 1


def source(handbook):
    return (handbook / "content" / "calculators" / "iade.yml").read_text("utf-8")


def test_a_change_is_told_beside_what_it_breaks(handbook):
    changed(
        handbook,
        ("parameter: odunc-suresi}", "parameter: odunc-suresi, direction: before}"),
    )

    messages = [problem.message for problem in check_content(handbook)[1]]

    assert any(message.startswith("Örnek 'items.date'") for message in messages)
    assert any("'rules_checksum: 1-" in message for message in messages)


def test_a_timeline_that_no_one_signed_is_warned_of(handbook):
    sign = re.search(r"rules_checksum: (\S+)\n", source(handbook))
    assert sign
    content = changed(handbook, (sign[0], ""))

    [warning] = missing_rules_checksum(content)

    assert [*check(content)] == []
    assert f"'rules_checksum: {sign[1]}' yazın" in warning.message


def test_a_kind_that_finds_no_days_signs_none(content):
    assert [p.file for p in missing_rules_checksum(content)] == []
    assert {spec.kind for spec in content.calculators.values()} == {
        "conditions",
        "schedule",
    }
