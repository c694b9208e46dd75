"""A fact is worth having where it is asked or a rule names it."""

from macros.checks.fact_warnings import unused_facts
from tests.conftest import loaded


def test_a_fact_that_nobody_names_is_told(handbook):
    assert not [*unused_facts(loaded(handbook))]
    path = handbook / "content/facts.yml"
    text = path.read_text("utf-8")
    spare = "  - {id: spare, title: Yedek, text: Yedek mi?, type: yes_no}\n"
    path.write_text(text + spare, "utf-8")

    [warning] = unused_facts(loaded(handbook))

    assert "'spare' hiçbir yerde sorulmuyor" in warning.message
    assert (warning.file, warning.line) == ("content/facts.yml", text.count("\n") + 1)
