"""What has not changed is not read again; what has changed always is."""

import os

import pytest

from macros.content.loader import load_content
from tests.conftest import loaded

PROCESS = "calculators/yolum"


def models_of(root):
    return dict(loaded(root).models())


@pytest.fixture
def edited(handbook):
    """Return which models differ after a file was changed."""
    before = models_of(handbook)

    def edit(name, old, new):
        path = handbook / "content" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        # Neither the size nor the day of a file says whether it has changed.
        os.utime(path, (0, 0))
        after = models_of(handbook)
        # What has no file is made anew each time.
        files = {n for n in after if (handbook / "content" / f"{n}.yml").exists()}
        return {n for n in {*files, PROCESS} if after[n] is not before[n]}

    return edit


def test_only_a_changed_file_is_read_again(edited):
    assert edited("guidelines/odunc.yml", "Kitap", "Yayın") == {"guidelines/odunc"}


def test_files_that_refer_to_facts_are_read_again_with_them(edited, handbook):
    referring = {
        f"{path.parent.name}/{path.stem}"
        for path in (handbook / "content").glob("*/*.yml")
        if "- fact: " in path.read_text("utf-8")
    }
    assert referring

    changed = edited("facts.yml", "title: ", "title: Yeni ")

    assert changed == {"facts", PROCESS, *referring}


def test_a_file_at_fault_is_told_each_time(handbook):
    path = handbook / "content" / "glossary.yml"
    sound = path.read_text("utf-8")
    loaded(handbook)
    path.write_text(sound.replace("terms:", "termler:"), "utf-8")

    first, second = load_content(handbook)[1], load_content(handbook)[1]
    path.write_text(sound, "utf-8")

    assert first == second
    assert first
    assert load_content(handbook)[1] == []
