"""`rehber review`: writes the page, and says what stands on it."""

import argparse
from collections.abc import Sequence

from macros.cli.review.review import Review, review
from macros.cli.review.review_page import ReviewPage
from macros.cli.review.summary import Summary
from macros.content.checker import say
from macros.content.files.whole_files import write_whole
from macros.content.problems import CallError

PATH = "{path}"


def write_review(options: argparse.Namespace) -> tuple[Review, Sequence[str]]:
    """Write the page that was asked for; return the review and its summary.

    Raise CallError if a version cannot be read.
    """
    link: str = options.link
    if link and PATH not in link:
        raise CallError(say("lines.link_without_path", link=link, path=PATH))
    reviewed = review(options.root, options.ref, options.later, options.today)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    write_whole(options.out, ReviewPage(reviewed, link).html())
    lines = (f"- {sentence.text}" for sentence in Summary(reviewed).lines())
    return reviewed, [*lines, str(options.out)]
