"""A file is written whole, or the former one stays as it was."""

import errno
import os
import stat
import subprocess
import sys

import pytest

from macros.content.files.whole_files import write_whole
from tests.conftest import ROOT


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")
    return file


def test_permissions_and_links_stay(file, tmp_path):
    file.chmod(0o640)
    (tmp_path / "link").symlink_to(file)

    write_whole(tmp_path / "link", "şu\n")

    assert file.read_bytes() == "şu\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert (tmp_path / "link").is_symlink()
    assert len([*tmp_path.iterdir()]) == 2


def test_a_new_file_may_be_read_by_whom_the_umask_lets(tmp_path):
    former = os.umask(0o027)
    try:
        write_whole(tmp_path / ("a" * 255), b"new")
    finally:
        os.umask(former)

    [file] = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_what_is_no_file_is_written_to():
    script = """from macros.content.files.whole_files import Path, write_whole
write_whole(Path("/dev/stdout"), "a")"""

    printed = subprocess.check_output([sys.executable, "-c", script], cwd=ROOT)

    assert printed == b"a"


FULL = """
import resource, signal
from pathlib import Path
from macros.content.files.whole_files import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path("a.yml"), b"x" * 2000)
except OSError as error:
    print(error.errno, error.filename)
"""


def test_a_full_disk_leaves_the_former_file_and_names_it(file, tmp_path):
    told = subprocess.check_output(
        [sys.executable, "-c", FULL],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        text=True,
    )

    assert told.split() == [str(errno.EFBIG), str(file)]
    assert {*tmp_path.iterdir()} == {file}
    assert file.read_bytes() == b"old"


def test_what_is_raised_before_it_is_replaced_leaves_the_former_file(file, tmp_path):
    def refuse():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(file, b"new", before=refuse)

    assert {*tmp_path.iterdir()} == {file}
    assert file.read_bytes() == b"old"
