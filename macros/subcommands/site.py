"""Subcommands that build the site by the site engine, and hand over what was built."""

import argparse
import os
import runpy
import sys
from typing import NoReturn

from macros.subcommands import FAULTY, SUCCESS

MACHINE = "mkdocs"
# Material announces its successor at every start; who pins it knows.
SILENT = "NO_MKDOCS_2_WARNING"


def run_build(options: argparse.Namespace) -> NoReturn:
    """Build the site into site/, strictly."""
    _run(options, "build", "--strict")


def run_serve(options: argparse.Namespace) -> NoReturn:
    """Serve the handbook while it is written."""
    _run(options, "serve", "--dev-addr", f"{options.host}:{options.port}")


def run_archive(options: argparse.Namespace) -> int:
    """Pack the built site, with its checksum and what it is made of."""
    from macros.content.loader import load_content
    from macros.content.problems import report
    from macros.publish.release.archive import write_archive

    content, problems = load_content(options.root)
    if content is None:
        print(report(problems), end="")
        return FAULTY
    for path in write_archive(options.root / "site", content.site.title, options.to):
        print(path)
    return SUCCESS


def run_render(options: argparse.Namespace) -> int:
    """Write the site without the site engine."""
    from macros.checks import check_content
    from macros.content.problems import report
    from macros.handbook.clock import today
    from macros.publish.build import Build, BuildError
    from macros.publish.finished_pages import UnknownScriptError
    from macros.publish.plain.plain_site import write_plain_site

    content, problems = check_content(options.root)
    if content is None or problems:
        print(report(problems), end="")
        return FAULTY
    try:
        build = Build(content, today(content.site.time_zone), complete=True)
        write_plain_site(build, options.folder)
    except (BuildError, UnknownScriptError) as error:
        print(error)
        return FAULTY
    return SUCCESS


def _run(options: argparse.Namespace, *arguments: str) -> NoReturn:
    """Run the site engine as its own command does, and exit as it exits."""
    os.environ.setdefault(SILENT, "1")
    settings = str(options.root / "mkdocs.yml")
    sys.argv = [MACHINE, *arguments, "--config-file", settings]
    runpy.run_module(MACHINE, run_name="__main__", alter_sys=True)
    sys.exit()
