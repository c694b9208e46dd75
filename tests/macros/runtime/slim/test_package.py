"""The folder as it would be published: a package under another name, and complete."""

import subprocess
import sys
import zipfile

from tests.house.sources import ROOT, SLIM


def test_its_wheel_works_without_the_rest_of_this_project(tmp_path):
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path]
    subprocess.check_output([sys.executable, *build, ROOT / SLIM])
    [wheel] = tmp_path.glob("*.whl")
    archive = zipfile.ZipFile(wheel)
    archive.extractall(tmp_path)
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "import slim_python; assert slim_python.HOST_SCRIPT.exists()\n"
        "strangers = {'macros', 'interactive'} & {*sys.modules}; assert not strangers\n"
        "print(slim_python.__file__)"
    )

    output = subprocess.check_output([sys.executable, "-I", "-c", code], text=True)

    assert output.strip() == str(tmp_path / "slim_python" / "__init__.py")
    ours = {path.name for path in (ROOT / SLIM).rglob("*.*") if path.suffix != ".pyc"}
    names = {name.rpartition("/")[2] for name in archive.namelist()}
    assert ours - names == {"README.md", "pyproject.toml"}
