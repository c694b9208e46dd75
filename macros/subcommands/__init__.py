"""What each subcommand of `rehber` prints, and its exit status.

A module is imported when one of its subcommands runs, and each imports what it needs,
when it needs it: `rehber --help` should not load the PDF's packages.
"""

import sys

SUCCESS, FAULTY = 0, 1


def tell(sentence: str) -> None:
    """Print a sentence beside the results."""
    from macros.content.problems import MAX_MESSAGE, shortened, visible

    print(f"rehber: {shortened(visible(sentence), MAX_MESSAGE)}", file=sys.stderr)
