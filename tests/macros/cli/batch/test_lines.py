"""Lines in whatever encoding, none of them longer than what is read at once."""

import io
import sys
from itertools import takewhile
from types import SimpleNamespace

import pytest

from macros.cli.batch.lines import MAX_LINE, Lines, opened
from macros.content.problems import CallError


@pytest.fixture
def lines(tmp_path):
    def go(data):
        path = tmp_path / "a.csv"
        path.write_bytes(data)
        text, _ = opened(str(path))
        return Lines(text, "cp1254")

    return go


def all_of(lines):
    return [*takewhile(bool, lines.stream())]


def test_only_a_line_end_ends_a_line(lines):
    text = "a\rb\r\nc\x0cd\x85e\u2028f\n\ng"

    assert all_of(lines(text.encode())) == [
        *("a\r", "b\r\n", "c\x0cd\x85e\u2028f\n", "\n", "g")
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_tells_the_encoding(tmp_path, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes("ş;1\r\n".encode(encoding))

    text, has_mark = opened(str(path))

    assert (text.read(), has_mark) == ("ş;1\r\n", True)


def test_what_is_no_utf_8_is_read_in_the_language_s_code_page(lines):
    found = lines("a\nşıklık\n".encode("cp1254") + "ç\n".encode())

    assert all_of(found) == ["a\n", "şıklık\n", "ç\n"]
    assert found.recoded_from == 2


def test_a_line_among_others_in_utf_8_is_broken(lines):
    found = lines("ş\n".encode() + "ş\n".encode("cp1254") + b"a\n")

    assert all_of(found) == ["ş\n", "\udcfe\n", "a\n"]
    assert found.recoded_from is None


def test_of_a_line_that_is_too_long_only_the_beginning_is_read(lines):
    found = all_of(lines(b"9" * 3 * MAX_LINE + b"\nb\n"))

    assert [len(line) for line in found] == [MAX_LINE + 1, 2]


def test_lines_that_were_given_back_come_first(lines):
    found = lines(b"a\nb\nc\n")
    stream = found.stream()
    read = [next(stream), next(stream)]
    found.give_back(read)

    assert [next(stream) for _ in range(4)] == ["a\n", "b\n", "c\n", ""]
    found.give_back(["c\n"])
    assert next(stream) == "c\n"


def test_before_it_may_wait_a_stream_says_so(monkeypatch):
    said = []
    stream = SimpleNamespace(buffer=io.BytesIO(b"a\n"))
    monkeypatch.setattr(sys, "stdin", stream)

    text, _ = opened("-", lambda: said.append("before"))

    assert text.readline() == "a\n"
    assert said


def test_what_cannot_be_read_is_told(tmp_path):
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(CallError, match=r"okunamadı\. Adını ve iznini denetleyin"):
            opened(str(path))
