"""Subcommands that hand the handbook to the site engine, which knows the rest."""

import argparse
import os
import runpy
import sys
from typing import NoReturn

MACHINE = "mkdocs"
# Material announces its successor at every start; who pins it knows.
SILENT = "NO_MKDOCS_2_WARNING"


def run_build(options: argparse.Namespace) -> NoReturn:
    """Build the site into site/, strictly."""
    _run(options, "build", "--strict")


def run_serve(options: argparse.Namespace) -> NoReturn:
    """Serve the handbook while it is written."""
    _run(options, "serve", "--dev-addr", f"{options.host}:{options.port}")


def _run(options: argparse.Namespace, *arguments: str) -> NoReturn:
    """Run the site engine as its own command does, and exit as it exits."""
    os.environ.setdefault(SILENT, "1")
    settings = str(options.root / "mkdocs.yml")
    sys.argv = [MACHINE, *arguments, "--config-file", settings]
    runpy.run_module(MACHINE, run_name="__main__", alter_sys=True)
    sys.exit()
