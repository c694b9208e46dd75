"""`make release`: refuses what is not ready, and leaves everything as it was."""

import os
import shutil
import subprocess

import pytest

from tests.house.sources import ROOT

CHANGELOG = "# Changelog\n\n## 0.2.0 (unreleased)\n- New.\n\n## 0.1.0 (2026-11-24)\n"
FILES = {
    "CHANGELOG.md": CHANGELOG,
    "UPGRADING.md": "## 0.2.0\n\n- Nothing.\n",
    "Makefile": "check wheel:\n\t@:\nbuild:\n\t@echo $$SOURCE_DATE_EPOCH > built\n",
    "macros/content/files/project.py": 'VERSION = "0.1.0"\n',
    "interactive/pyproject.toml": 'name = "engine"\nversion = "0.1.0"\n',
    ".venv/bin/python": "#!/bin/sh\necho packed\n",
    ".gitignore": "/.venv/\n/built\n",
}
NOBODY = {
    "GIT_AUTHOR_NAME": "nobody",
    "GIT_COMMITTER_NAME": "nobody",
    "EMAIL": "nobody@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@pytest.fixture
def project(tmp_path):
    """Return a small repository that can be released."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / ".venv/bin/python").chmod(0o755)
    (tmp_path / ".ci").mkdir()
    for name in ("release", "common"):
        shutil.copy(ROOT / ".ci" / name, tmp_path / ".ci")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def git(folder, *arguments):
    command = ["git", *arguments]
    environment = os.environ | NOBODY
    return subprocess.check_output(command, cwd=folder, env=environment, text=True)


def commit(folder):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")


def release(folder, version="0.2.0"):
    return subprocess.run(
        [folder / ".ci" / "release", version],
        env=os.environ | NOBODY,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_release_is_a_commit_a_tag_and_what_is_handed_over(project):
    done = release(project)

    assert (done.returncode, done.stdout) == (0, "packed\n"), done.stderr
    assert git(project, "tag", "--points-at", "HEAD") == "v0.2.0\n"
    assert git(project, "log", "-1", "--format=%s") == "Release 0.2.0\n"
    assert git(project, "status", "--porcelain") == ""
    assert "## 0.2.0 (20" in (project / "CHANGELOG.md").read_text("utf-8")
    for name in ("macros/content/files/project.py", "interactive/pyproject.toml"):
        assert '= "0.2.0"\n' in (project / name).read_text("utf-8")
    # Built for the moment of the commit: it can be built again on any day.
    moment = git(project, "log", "-1", "--format=%ct")
    assert (project / "built").read_text("utf-8") == moment


def dirty(project):
    (project / "CHANGELOG.md").write_text(f"{CHANGELOG}\n", "utf-8")


def with_tag(project):
    git(project, "tag", "v0.2.0")


def without_notes(project):
    (project / "CHANGELOG.md").write_text("# Changelog\n", "utf-8")
    commit(project)


def without_upgrade(project):
    (project / "UPGRADING.md").write_text("", "utf-8")
    commit(project)


def unsound(project):
    (project / "Makefile").write_text("check:\n\t@false\n", "utf-8")
    commit(project)


def unbuildable(project):
    (project / "Makefile").write_text("check:\n\t@:\nbuild:\n\t@false\n", "utf-8")
    commit(project)


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        (dirty, "commit them first"),
        (with_tag, "write the next version"),
        (without_notes, "## 0.2.0 (unreleased)"),
        (without_upgrade, "UPGRADING.md has no line"),
        (unsound, "The check failed"),
        (unbuildable, "The site could not be built"),
    ],
    ids=["dirty", "tag", "changelog", "upgrading", "check", "build"],
)
def test_what_is_not_ready_is_refused_and_stays_as_it_was(project, change, hint):
    change(project)
    before = (git(project, "rev-parse", "HEAD"), git(project, "tag"), status(project))

    done = release(project)

    assert done.returncode == 1
    assert hint in done.stderr
    after = (git(project, "rev-parse", "HEAD"), git(project, "tag"), status(project))
    assert after == before


def status(project):
    return git(project, "status", "--porcelain")


def test_a_version_has_three_numbers(project):
    assert "VERSION=0.2.0" in release(project, "v2").stderr
