"""A site takes the place of the old one when it is whole, and never in part."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from macros.content.checker import say
from macros.publish.site_folder import SiteFolder
from tests.conftest import ROOT

OLD = {"index.html": "old", "rehber/index.html": "old", ".htaccess": "old"}
NEW = {"index.html": "new", "sozluk/index.html": "new", ".htaccess": "new"}


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-lock")
    }


def unexpected(text):
    raise AssertionError(text)


def renamed(tmp_path, _):
    return tmp_path / "site"


def linked(tmp_path, _):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere" / "site")
    return tmp_path / "site"


def mounted(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "is_mount", lambda self: self.name == "site")
    return tmp_path / "site"


def below_a_closed_folder(tmp_path, monkeypatch):
    """As /var/www/html often is: nothing may be written beside it."""
    monkeypatch.setattr(os, "access", lambda path, _: path != tmp_path)
    return tmp_path / "site"


def with_somebody_s_files(tmp_path, _):
    write(tmp_path / "site" / ".git", {"HEAD": "main"})
    return tmp_path / "site"


@pytest.fixture(
    params=[renamed, linked, mounted, below_a_closed_folder, with_somebody_s_files]
)
def site(request, tmp_path, monkeypatch):
    site = request.param(tmp_path, monkeypatch)
    write(site.resolve(), OLD)
    return site


def published(site):
    """Return what is published, and see that what is somebody's is still there."""
    files = files_in(site)
    if (site / ".git").exists():
        assert files.pop(".git/HEAD") == "main"
    return files


def test_a_new_site_takes_the_place_of_the_old_one(site):
    for _ in range(2):
        folder = SiteFolder(site)
        folder.open(unexpected)
        write(folder.new, NEW)
        assert (
            OLD.items() <= files_in(site).items()
            or files_in(site).items() >= NEW.items()
        )
        folder.publish()
        folder.close()

        assert published(site) == NEW
        assert [*site.resolve().parent.glob(".site-[!l]*")] == []


def test_a_build_that_ends_early_leaves_the_old_site(site):
    folder = SiteFolder(site)
    folder.open(unexpected)
    write(folder.new, NEW)
    folder.close()

    assert published(site) == OLD


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize("stop", range(1, 8))
def test_a_swap_that_ends_anywhere_leaves_one_site_whole(
    site, monkeypatch, stop, killed
):
    folder, renames, rename = SiteFolder(site), iter(range(1, 99)), Path.rename
    folder.open(unexpected)
    write(folder.new, NEW)

    def fail(path, target):
        if next(renames) == stop:
            raise KeyboardInterrupt
        return rename(path, target)

    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(Path, "rename", fail)
        if killed:  # then the next build puts back what it finds
            patch.setattr(SiteFolder, "_put_back", lambda _: None)
        folder.publish()
    if killed:
        folder._lock.release()
        folder = SiteFolder(site)
        folder.open(unexpected)
    folder.close()

    files = published(site)
    assert files == NEW or files.items() >= OLD.items()


def test_a_site_is_made_where_none_was(tmp_path):
    site = tmp_path / "not" / "there" / "site"
    folder = SiteFolder(site)
    folder.open(unexpected)
    write(folder.new, NEW)
    folder.publish()
    folder.close()

    assert files_in(site) == NEW


def test_a_place_where_nothing_can_be_written_is_told_before_the_work(
    tmp_path, monkeypatch
):
    write(tmp_path, {"site": "a file"})
    with pytest.raises(NotADirectoryError):
        SiteFolder(tmp_path / "site").open(unexpected)

    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        SiteFolder(tmp_path / "closed").open(unexpected)


HOLDER = """
import sys
from pathlib import Path
from macros.content.checker import say
from macros.publish.site_folder import SiteFolder
folder = SiteFolder(Path(sys.argv[1]))
folder.open(print)
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_build_says_that_it_waits_and_a_killed_one_does_not_hold_it_up(
    tmp_path,
):
    site, pipe = tmp_path / "site", subprocess.PIPE
    command = [sys.executable, "-c", HOLDER, site]
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, cwd=ROOT, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        heard = []

        def tell(text):
            heard.append(text)
            holder.kill()

        second = SiteFolder(site)
        second.open(tell)
        second.close()

    assert heard == [say("published.waiting")]
