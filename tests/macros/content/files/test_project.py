"""Where this project stands."""

from macros.content.files.project import PROJECT
from tests.conftest import ROOT


def test_it_is_found_whatever_folder_a_command_runs_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert PROJECT.samefile(ROOT)
