"""What the operating system refuses, in a line that says what to do."""

import errno
import os
from pathlib import Path

import pytest

from macros.content.system_errors import SENTENCES, system_error


def test_an_error_names_the_place_the_problem_and_what_to_do(tmp_path):
    with pytest.raises(OSError, match="x") as caught:
        (tmp_path / ("x" * 300)).read_bytes()

    text = system_error(caught.value)

    assert text.startswith(f"rehber: '{tmp_path}/xxx")
    assert text.endswith("xxx': Ad çok uzun. Daha kısa bir ad seçin.")


def test_of_a_copy_the_place_is_named_that_has_no_room():
    error = OSError(errno.ENOSPC, "", "from", None, "to")

    assert system_error(error).startswith("rehber: 'to': Diskte yer kalmadı.")


def test_every_error_is_one_line_whatever_its_name():
    for number in [*errno.errorcode, 99999]:
        for name in (None, "a", Path("a"), "a\nb\x1b[2J\udcff", b"a\n", 3):
            text = system_error(OSError(number, os.strerror(number), name))
            assert text.startswith("rehber: ")
            assert text.isprintable()
    assert "ENOSPC" not in system_error(OSError(errno.ENOSPC, "ENOSPC"))
    assert "büyü" in system_error(OSError("büyü"))
    assert {*SENTENCES} <= {*errno.errorcode}
