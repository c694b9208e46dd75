"""The package: the checkout's files beside other packages, where nothing is written."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from configparser import ConfigParser

import pytest

from tests.conftest import ROOT
from tests.house.test_repository import tracked_files

FOLDERS = ("macros", "interactive", "site_overrides", "manual")
NOT_SHIPPED = {"site_overrides/assets/fonts/make_fonts.py"}
FROM_NPM = {"pyodide", "source-sans", "uqr"}
READ_ONLY = 0o555
LIKE_SERVE = """
from pathlib import Path
from macros.editor.preview.baseline import build_site
build_site(Path("mine"), Path("site").resolve())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return the package's file."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    subprocess.run([*build, "--outdir", folder, ROOT], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_it_has_what_runs_and_nothing_else(wheel):
    names = {name.removeprefix("rehber/") for name in zipfile.ZipFile(wheel).namelist()}
    tracked = {path.relative_to(ROOT).as_posix() for path in tracked_files()}
    expected = {name for name in tracked if name.split("/")[0] in FOLDERS} - NOT_SHIPPED
    more = {name for name in names - expected if ".dist-info/" not in name}
    npm = {name.split("/")[1] for name in more if name.startswith("node_modules/")}

    assert expected <= names
    assert npm == FROM_NPM
    assert {name for name in more if not name.startswith("node_modules/")} == {
        "UPGRADING.md",
        "mkdocs.yml",
        "rehber.pth",
        ".vscode/settings.json",
        ".vscode/extensions.json",
    }


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return the Python of an environment where the package is read-only."""
    folder = tmp_path_factory.mktemp("stranger")
    venv.create(folder / "venv")
    [packages] = (folder / "venv").glob("[Ll]ib/**/site-packages")
    zipfile.ZipFile(wheel).extractall(packages)
    # The others are those of this environment; the checkout in its rehber.pth is not.
    (packages / "others.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    for path, _, names in (packages / "rehber").walk(top_down=False):
        for name in names:
            (path / name).chmod(READ_ONLY)
        path.chmod(READ_ONLY)
    return next((folder / "venv").glob("[bS]*/python*"))


def run(python, folder, *arguments):
    return subprocess.run(
        [python, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "REHBER_TODAY": "2026-03-02"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_a_stranger_begins_checks_builds_and_prints(installed, tmp_path):
    [package] = installed.parents[1].glob("[Ll]ib/**/site-packages/rehber")
    before = {path: path.stat().st_mtime_ns for path in package.rglob("*")}

    for arguments in (
        ("-c", "import macros, sys; assert sys.prefix in macros.__file__"),
        ("-m", "macros", "new", "handbook", "mine", "--language", "en"),
        ("-m", "macros", "--root", "mine", "check"),
        ("-c", LIKE_SERVE),
        ("-m", "macros", "--root", "mine", "pdf", "guide.pdf", "--to", "site"),
    ):
        done = run(installed, tmp_path, *arguments)
        assert (done.returncode, arguments) == (0, arguments), done.stdout + done.stderr

    assert (tmp_path / "site" / "guide.pdf").is_file()
    assert (tmp_path / "site" / "index.html").is_file()
    assert {path: path.stat().st_mtime_ns for path in package.rglob("*")} == before


@pytest.mark.slow
def test_its_command_is_the_checkouts(wheel):
    archive, entries = zipfile.ZipFile(wheel), ConfigParser()
    [path] = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
    entries.read_string(archive.read(path).decode())

    assert entries["console_scripts"]["rehber"] == "macros.__main__:main"
