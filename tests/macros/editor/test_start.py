"""What the command says where it cannot serve."""

import socket

import pytest

from macros.content.problems import CallError
from macros.editor.start import editing
from tests.conftest import lend


def test_without_a_handbook_or_a_port_nothing_is_served(tmp_path, handbook):
    with pytest.raises(CallError, match=r"mkdocs\.yml"), editing(tmp_path / "x", 0):
        pass
    lend(handbook)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CallError, match=f"{port}"), editing(handbook, port):
            pass
