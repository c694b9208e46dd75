"""Subcommands that compare two versions of the content.

Exit status: 0 if nothing changes for readers, 1 if something does, 2 if a version, or a
part of it, could not be compared.
"""

import argparse
import sys
from collections.abc import Iterable

from macros.content.problems import INVALID_CALL
from macros.subcommands import FAULTY, SUCCESS


def run_diff(options: argparse.Namespace) -> int:
    """Print which answers change between two versions of the content."""
    from macros.cli.diff import difference
    from macros.cli.diff_report import as_json, as_markdown

    differences = difference(options.root, options.ref, options.later, options.today)
    print((as_json if options.json else as_markdown)(differences).rstrip("\n"))
    return _status(differences.unread, differs=differences.differs)


def run_review(options: argparse.Namespace) -> int:
    """Write one page with all that changes for readers; print its summary."""
    from macros.cli.review.command import write_review

    reviewed, lines = write_review(options)
    print(*lines, sep="\n")
    return _status(reviewed.answers.unread, differs=reviewed.differs)


def _status(unread: Iterable[str], *, differs: bool) -> int:
    """Print what could not be compared; return the exit status of a comparison."""
    for line in (lines := [*unread]):
        print(line, file=sys.stderr)
    if lines:
        return INVALID_CALL
    return FAULTY if differs else SUCCESS
