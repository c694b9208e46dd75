"""The `rehber` command: parses, runs a subcommand and exits.

Exit status: 0 success, 1 invalid content or answers, a difference, or something due,
2 a call that cannot be carried out, 130 interrupted.
"""

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from macros.cli.commands import parser, root_of
from macros.content.catalogue import speak_for_handbook
from macros.content.checker import say
from macros.content.problems import INVALID_CALL, CallError
from macros.content.system_errors import system_error
from macros.subcommands import SUCCESS, answers, content, form, paper, site, versions

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # Pipes on Windows and bare terminals default to encodings without ş.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        return _run(arguments)
    except CallError as error:
        print(error, file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print(say("calls.interrupted"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has seen enough; that is no error.
        sys.stdout = None
        return SUCCESS
    except OSError as error:
        # What could not be written is not tried again at the end.
        sys.stdout = None
        print(system_error(error), file=sys.stderr)
        return INVALID_CALL


def _run(arguments: Sequence[str] | None) -> int:
    listened = [*(sys.argv[1:] if arguments is None else arguments)]
    speak_for_handbook(root_of(listened))
    options = parser().parse_args(listened)
    runs: dict[str, Callable[[argparse.Namespace], int]] = {
        "check": content.run_check,
        "evaluate": answers.run_evaluate,
        "write": answers.run_write,
        "table": answers.run_table,
        "links": content.run_links,
        "diff": versions.run_diff,
        "review": versions.run_review,
        "schema": content.run_schema,
        "new": content.run_new,
        "holidays": content.run_holidays,
        "pdf": paper.run_pdf,
        "edit": form.run_edit,
        "serve": site.run_serve,
        "build": site.run_build,
        "archive": site.run_archive,
        "render": site.run_render,
    }
    status = runs[options.command](options)
    if sys.stdout:
        # A full disk refuses what was printed only now.
        sys.stdout.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
