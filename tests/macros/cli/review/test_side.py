"""A version out of git or out of a folder, as its readers meet it."""

import pytest

from macros.cli.review.side import former_side, present_side
from macros.content.problems import CallError
from tests.macros.cli.former.test_git_content import git
from tests.macros.cli.review.conftest import DAY, after, put

__all__ = ["git"]


def test_equal_content_gives_equal_pages_papers_and_frame(before, edited):
    other = after(edited)

    assert before.pages == other.pages
    assert before.papers == other.papers
    assert before.frame == other.frame


def test_a_former_version_brings_its_pictures(edited, git):
    (edited / "content/media").mkdir()
    (edited / "content/media/form.pdf").write_bytes(b"%PDF-1")
    put(edited, "guidelines/uyelik", "bankoya", "[formla](ek:form.pdf) bankoya")
    git(edited, "init", "--quiet")
    git(edited, "add", "--all")
    git(edited, "commit", "--quiet", "--message", "-")
    (edited / "content/media/form.pdf").write_bytes(b"%PDF-2")

    with former_side(edited, "HEAD", DAY) as former:
        assert {*former.media} == {"media/form.pdf"}
        assert former.media != present_side(edited, DAY).media


def test_content_at_fault_is_told_not_compared(edited):
    put(edited, "guidelines/uyelik", "liste:kart-alirken", "liste:yok")

    with pytest.raises(CallError, match=r"uyelik\.yml:14: 'liste:yok' bağlantısının"):
        present_side(edited, DAY)
