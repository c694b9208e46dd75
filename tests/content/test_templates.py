"""The templates that editors copy: there, valid, and naming only what is allowed."""

import pytest

from interactive.kinds import kinds
from macros.authoring.json_schema import stale
from macros.authoring.scaffold import new
from macros.checks import check_content, unwritten
from macros.content.fields import table_fields
from macros.content.models import FOLDERS
from macros.content.validation import validate
from macros.content.yaml_reader import read_yaml
from tests.content_changes import apply

WRITTEN_BY_HAND = [
    *(name for name in FOLDERS if name != "holidays"),
    "calculators",
    "letters",
]
"""`rehber holidays` writes the holidays; all else an editor begins from a template."""


KINDS = ["guide"]
"""Kinds of calculator with a template of their own, beside that of the folder."""


CONNECTIONS = [
    {
        "file": "facts.yml",
        "find": "- {id: cocuk,",
        "put": "- {id: yepyeni-units, text: Yeni banko}\n      - {id: cocuk,",
    },
    {
        "file": "process.yml",
        "find": '["liste:salon-oncesi"]',
        "put": '["liste:salon-oncesi", "liste:yepyeni-checklists"]',
    },
    {
        "file": "questions/yepyeni-questions.yml",
        "find": "# step: karar",
        "put": "step: salon",
    },
    {
        "file": "letters.yml",
        "find": "cocuk: Çocuk Bankosuna}",
        "put": "cocuk: Çocuk Bankosuna, yepyeni-units: Yeni Bankoya}",
    },
    {
        "file": "letters.yml",
        "find": "layouts:\n",
        "put": "layouts:\n  - {id: sade, blocks: [{block: recipient}, {block: body}]}"
        "\n",
    },
    {
        "file": "letters/yepyeni-letters.yml",
        "find": "layout: ileti ",
        "put": "layout: sade ",
    },
]
"""What a handbook with a path, a choice of units and layouts asks of new content."""


def templates(root):
    content = root / "content"
    yield from (content / folder / "_template.yml" for folder in WRITTEN_BY_HAND)
    yield from (content / "calculators" / f"_template-{kind}.yml" for kind in KINDS)


def test_every_template_is_valid_and_shows_and_explains_every_key(root):
    for path in templates(root):
        folder = path.parent.name
        loaded, text = read_yaml(path, root), path.read_text("utf-8")
        assert loaded.problems == []
        table = FOLDERS.get(folder) or kinds()[loaded.data["kind"]].Spec
        assert validate(table, loaded), loaded.problems

        assert [key for key in table_fields(table) if f"{key}:" not in text] == [], path
        assert text.startswith("# "), path
        assert sum("# " in line for line in text.splitlines()) >= 5, path


@pytest.mark.slow
def test_what_is_made_from_a_template_lacks_nothing_but_words(
    root, handbook, monkeypatch
):
    for original in templates(root):
        template = handbook / original.relative_to(root)
        template.parent.mkdir(exist_ok=True)
        text = original.read_text("utf-8")
        # The one clause that a template must name.
        template.write_text(text.replace("clause: S1.1 ", "clause: M1.1 "), "utf-8")
    made = {
        new(handbook, what, f"yepyeni-{what}").relative_to(handbook).as_posix()
        for what in (*WRITTEN_BY_HAND, *KINDS)
    }
    apply(CONNECTIONS, handbook / "content")

    _, problems = check_content(handbook)

    assert {problem.file for problem in problems} == made
    assert all(p.message.startswith("Şablonun sözü kalmış: ") for p in problems)
    monkeypatch.setattr(unwritten, "check", lambda _: ())
    _, problems = check_content(handbook)
    assert problems == []


def test_schemas_and_manual_are_those_of_the_tables(root):
    assert stale(root) == []
