"""Files that cannot be read at all."""

import os

from macros.content.raw_text import MAX_BYTES
from macros.content.yaml_reader import read_yaml


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.yml")

    [problem] = read_yaml(tmp_path / "a.yml", tmp_path).problems

    assert problem.message.startswith("Bu bir dosya değil.")


def test_a_file_of_ten_megabytes_is_refused_without_being_read(read):
    [problem] = read(b"a: " + b"x" * 10_000_000).problems

    assert "1 MB" in problem.message
    assert read(b"a: ".ljust(MAX_BYTES, b"x")).problems == []


def test_what_cannot_be_read_is_told(tmp_path, monkeypatch):
    for name, target in (("a.yml", "nowhere.yml"), ("b.yml", "b.yml")):
        (tmp_path / name).symlink_to(tmp_path / target)
        [problem] = read_yaml(tmp_path / name, tmp_path).problems
        assert problem.message.startswith("Dosya okunamadı.")

    path = tmp_path / "c.yml"
    path.write_text("a: 1\n")
    # root may read everything, so the mode of the file alone proves nothing.
    monkeypatch.setattr(type(path), "read_bytes", _forbidden)
    [problem] = read_yaml(path, tmp_path).problems
    assert problem.message.startswith("Dosya okunamadı.")


def _forbidden(_):
    raise PermissionError
