"""The subcommand that serves the officer's form."""

import argparse
import webbrowser
from threading import Event

from macros.subcommands import SUCCESS


def run_edit(options: argparse.Namespace) -> int:
    """Serve the form until it is interrupted."""
    from macros.content.checker import say
    from macros.editor.start import editing

    with editing(options.root, options.port) as running:
        print(f"{running.address}\n{say('editor.stop')}", flush=True)
        if not options.no_browser:
            webbrowser.open(running.address)
        Event().wait()
    return SUCCESS
