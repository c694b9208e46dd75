"""What a change leaves behind is told: old addresses, and ticks of renamed items."""

import os
import subprocess
from typing import Any

import pytest

from macros.cli.former.forgotten import forgotten, lost_addresses, lost_items
from tests.conftest import loaded
from tests.content_changes import apply
from tests.macros.cli.former.test_git_content import WHO

LIST = "checklists/kart-alirken.yml"


@pytest.fixture
def committed(handbook):
    """Return a handbook whose content is committed, and how to commit it again."""

    def commit():
        for words in ("init", "add --all", "commit --quiet --message x"):
            subprocess.run(
                ["git", "-C", str(handbook / "content"), *words.split()],
                env=os.environ | WHO,
                capture_output=True,
                check=True,
            )

    commit()
    return handbook, commit


def test_a_renamed_item_is_told_before_its_commit_and_after_it(committed):
    handbook, commit = committed
    assert forgotten(loaded(handbook)) == []

    apply(
        [{"file": LIST, "find": "id: kimlik", "put": "id: kimliginiz"}],
        handbook / "content",
    )
    commit_twice = [forgotten(loaded(handbook))]
    commit()
    commit_twice.append(forgotten(loaded(handbook)))

    for [problem] in commit_twice:
        assert problem.file == f"content/{LIST}"
        assert "'id: kimlik' diye geri alın." in problem.message


def test_nothing_is_told_where_no_commit_is_known(handbook, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(handbook.parent))

    assert forgotten(loaded(handbook)) == []


def test_a_page_that_is_gone_needs_its_former_address(content):
    former = ["guidelines/okur-karti.yml", "guidelines/_template.yml", "site.yml"]
    [problem] = lost_addresses(content, former)

    assert str(problem).startswith("content/site.yml:")
    assert "{from: rehber/okur-karti/, to: 'sayfa:rehber'}" in problem.message
    assert [*lost_addresses(content, ["guidelines/uyelik.yml"])] == []


def test_a_page_with_one_new_name_is_led_to_it(content):
    former = [f"guidelines/{slug}.yml" for slug in content.guidelines]
    renamed = [name.replace("/uyelik", "/okur-karti") for name in former]

    [problem] = lost_addresses(content, renamed)

    assert "{from: rehber/okur-karti/, to: 'bolum:uyelik'}" in problem.message


def test_a_new_item_and_one_that_is_gone_are_no_renaming(content):
    other = {"id": "x", "text": "Y."}
    known: tuple[Any, ...] = ({"items": [other]}, {"items": [7, {}]}, {"items": 1}, [])
    for former in (*known, None):
        assert [*lost_items(content, {"kart-alirken": former, "gone": former})] == []
