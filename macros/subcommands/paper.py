"""Subcommands that lay out what is printed."""

import argparse

from macros.subcommands import FAULTY, SUCCESS


def run_pdf(options: argparse.Namespace) -> int:
    """Write the PDFs."""
    from macros.checks import check_content
    from macros.content.problems import report
    from macros.handbook.clock import today
    from macros.pdf.build import write_pdfs
    from macros.pdf.problems import PdfError

    content, problems = check_content(options.root)
    if content is None or problems:
        print(report(problems), end="")
        return FAULTY
    target = options.to or options.root / "site"
    as_of = today(content.site.time_zone)
    try:
        for path in write_pdfs(content, as_of, target, options.only):
            print(path)
    except PdfError as error:
        print(error, end="")
        return FAULTY
    return SUCCESS
