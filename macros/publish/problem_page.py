"""What an editor's browser shows while the content has problems."""

import logging
from collections.abc import Callable
from html import escape

PAGE = """<!doctype html>
<html lang="tr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>İçerikte sorun var</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1rem/1.6 system-ui, sans-serif; margin: 2rem; max-width: 60rem }}
pre {{ white-space: pre-wrap }}
</style>
</head>
<body>
<h1>İçerikte sorun var</h1>
<p>{hint}</p>
<pre>{report}</pre>
</body>
</html>
"""
HINT = "Düzeltip kaydedin; sayfa kendiliğinden yenilenir."


def problem_page(report: str) -> str:
    """Return a page that shows a report and looks again every two seconds."""
    return PAGE.format(hint=HINT, report=escape(report))


def last_word(problems: Callable[[], str], record: logging.LogRecord) -> bool:
    """Return whether the server's line is logged; say last what an editor has to do.

    While there are problems, only two lines matter to who watches.
    """
    if not problems():
        return True
    line = str(record.msg)
    record.msg = f"{line}\n{HINT}"
    return "Serving on" in line or "Reloading browsers" in line
