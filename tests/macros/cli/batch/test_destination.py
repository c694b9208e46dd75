"""A file is written whole, or not at all."""

from pathlib import Path

import pytest

from macros.cli.batch.destination import destination


def test_the_former_file_stays_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("former")

    def fail():
        with destination(path) as stream:
            stream.write(b"half")
            assert path.read_text() == "former"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_text() == "former"
    with destination(path) as stream:
        stream.write(b"whole")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["whole"]


def test_a_place_that_is_none_is_told_by_its_own_name(tmp_path):
    path = tmp_path / "none" / "a.csv"

    with pytest.raises(FileNotFoundError) as caught, destination(path):
        pass
    assert caught.value.filename == str(path)


def test_a_device_is_written_as_it_is():
    with destination(Path("/dev/null")) as stream:
        stream.write(b"gone")

    assert Path("/dev/null").is_char_device()


def test_without_a_file_it_is_standard_output(capfdbinary):
    with destination(None) as stream:
        stream.write(b"a")
        stream.flush()

    assert capfdbinary.readouterr().out == b"a"
