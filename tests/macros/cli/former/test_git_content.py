"""Former content out of git, wherever the handbook lies in a repository."""

import os
import subprocess
from pathlib import Path

import pytest

from macros.cli.former.git_content import Git, content_at
from macros.content.problems import CallError

FILE = "calculators/kart.yml"
WHO = {
    f"GIT_{who}_{what}": "test@example.org"
    for who in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


@pytest.fixture
def git():
    """Return a function that runs git in a folder."""

    def run(folder: Path, *words: str) -> str:
        process = subprocess.run(
            ["git", "-C", str(folder), *words],
            env=os.environ | WHO,
            capture_output=True,
            text=True,
            check=True,
        )
        return process.stdout.strip()

    return run


@pytest.fixture
def handbook_in_git(tmp_path, git):
    """Return a handbook in a folder of a repository, with two versions of a file."""
    root = tmp_path / "repository" / "handbook"
    path = root / "content" / FILE
    path.parent.mkdir(parents=True)
    git(root.parent, "init", "--quiet")
    for text in ("eski: ş\n", "yeni: ç\n"):
        path.write_text(text, "utf-8")
        git(root.parent, "add", "--all")
        git(root.parent, "commit", "--quiet", "--message", text)
    path.write_text("yarım: kaldı\n", "utf-8")
    return root


def test_what_was_committed_is_read_and_the_work_tree_left_alone(handbook_in_git, git):
    with content_at(handbook_in_git, "HEAD~1") as folder:
        former = folder / "content" / FILE
        assert former.read_text("utf-8") == "eski: ş\n"

    assert not former.exists()
    assert git(handbook_in_git, "status", "--short") == f"M content/{FILE}"


@pytest.mark.parametrize("ref", ["nobody", "--all", "HEAD~9", ""])
def test_a_version_that_git_does_not_know_is_told(handbook_in_git, ref):
    with pytest.raises(CallError, match="git fetch"), content_at(handbook_in_git, ref):
        pass


def test_a_shallow_clone_is_told_what_it_lacks(handbook_in_git, git, tmp_path):
    shallow = tmp_path / "shallow"
    source = handbook_in_git.parent.as_uri()
    git(tmp_path, "clone", "--quiet", "--depth", "1", source, str(shallow))

    with content_at(shallow / "handbook", "HEAD") as folder:
        assert (folder / "content" / FILE).read_text("utf-8") == "yeni: ç\n"
    with (
        pytest.raises(CallError, match="--unshallow"),
        content_at(shallow / "handbook", "HEAD~1"),
    ):
        pass


def test_what_is_missing_is_named(handbook_in_git, git, tmp_path):
    (tmp_path / "content").mkdir()
    with (
        pytest.raises(CallError, match="not a git repository"),
        content_at(tmp_path, "HEAD"),
    ):
        pass
    git(handbook_in_git, "checkout", "--quiet", "--orphan", "empty")
    git(handbook_in_git, "rm", "-r", "--quiet", "--force", ".")
    git(handbook_in_git.parent, "commit", "--quiet", "--allow-empty", "--message", "-")
    (handbook_in_git / "content").mkdir(parents=True)
    with (
        pytest.raises(CallError, match="content/"),
        content_at(handbook_in_git, "empty"),
    ):
        pass


def test_files_beside_the_content_are_named_from_the_top(handbook_in_git, git):
    top = handbook_in_git.parent
    (top / "mkdocs.yml").write_text("a: 1\n", "utf-8")
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "--message", "-")
    (top / "mkdocs.yml").write_text("a: 2\n", "utf-8")
    (top / "review.html").write_text("", "utf-8")

    git_of = Git(handbook_in_git / "content")

    assert git_of.changed_outside("HEAD~1", "HEAD") == ["mkdocs.yml"]
    assert git_of.changed_outside("HEAD", None) == ["mkdocs.yml"]
    assert git_of.changed_outside("HEAD~2", "HEAD~1") == []
