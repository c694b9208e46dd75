"""`rehber build` and `rehber serve` are the site engine's own commands."""

import runpy
import sys

import pytest


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["build"], ["mkdocs", "build", "--strict"]),
        (
            ["serve", "--port", "8001"],
            ["mkdocs", "serve", "--dev-addr", "127.0.0.1:8001"],
        ),
    ],
    ids=["build", "serve"],
)
def test_the_site_engine_gets_the_handbooks_settings(
    rehber, tmp_path, monkeypatch, arguments, expected
):
    ran = []
    monkeypatch.setattr(sys, "argv", ["rehber"])
    monkeypatch.setattr(
        runpy, "run_module", lambda name, **_: ran.append((name, sys.argv))
    )

    rehber(tmp_path, *arguments)

    settings = str(tmp_path / "mkdocs.yml")
    assert ran == [("mkdocs", [*expected, "--config-file", settings])]
