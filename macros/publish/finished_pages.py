"""Every HTML file of a build passes here once, on its way to the disk.

It gets its Content-Security-Policy, and what later steps must know is noted, so that
none of them reads a page again.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from macros.publish.headers import policy

# The theme's templates that put inline scripts into a page. We write none.
THEME_SCRIPTS = (
    "partials/javascripts/base.html",
    "partials/javascripts/content.html",
    "partials/javascripts/palette.html",
)

# A charset must come within the first 1024 bytes, so the policy follows it.
HEAD = re.compile(r"<head>\s*(<meta charset[^>]*>)?", re.IGNORECASE)
# JSON and JSON-LD are data: no policy applies to them.
INLINE_SCRIPT = re.compile(
    r"""<script(?![^>]*(?:\ssrc=|"application/(?:ld\+)?json"))[^>]*>(.*?)</script""",
    re.IGNORECASE | re.DOTALL,
)


class UnknownScriptError(Exception):
    """A page holds a script that is neither ours nor the theme's."""


class FinishedPages:
    """What is known of the HTML files of a build."""

    def __init__(self, *, policies: bool) -> None:
        """Begin a build, with or without a policy in each page."""
        self._policies = policies
        self.scripts: set[str] = set()
        """The sources of inline scripts, as a policy names them."""
        self.digests: dict[str, str] = {}
        """The SHA-256 of each file's bytes, by its address."""

    def finish(self, address: str, html: str, scripts: frozenset[str]) -> str:
        """Return the text of a file as it is to be written.

        `scripts` are the sources of the inline scripts that it may run. Raises
        UnknownScriptError if there is another: the policy would stop it anyway,
        but then only a reader would notice.
        """
        for text in INLINE_SCRIPT.findall(html):
            if script_source(text) not in scripts:
                raise UnknownScriptError(
                    f"{address}: sayfada tanınmayan bir betik var: '{text[:60]}'. "
                    "İçerikteki yazılarda '<script>' kullanmayın."
                )
        text = with_policy(html, scripts) if self._policies else html
        self.scripts |= scripts
        self.digests[address] = hashlib.sha256(text.encode()).hexdigest()
        return text


def theme_scripts(theme: Environment, context: dict[str, Any]) -> frozenset[str]:
    """Return the sources of the scripts that the theme puts into a page.

    They are made from the theme's own templates, never from the finished page: there,
    a script that an editor's text brings along looks just like one of these.
    """
    return frozenset(map(script_source, _texts(theme, context)))


def _texts(theme: Environment, context: dict[str, Any]) -> Iterator[str]:
    given = {name: context[name] for name in ("config", "base_url")}
    for name in THEME_SCRIPTS:
        yield from INLINE_SCRIPT.findall(theme.get_template(name).render(given))


def script_source(text: str) -> str:
    """Return how a policy names an inline script.

    >>> script_source("a()")
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    """
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def with_policy(page: str, scripts: frozenset[str]) -> str:
    """Return a page that carries its own policy, for servers that send no headers.

    `frame-ancestors` is missing: browsers ignore it in a page (CSP 3, §6.4.2).
    """
    allowed = policy(sorted(scripts))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
    return HEAD.sub(lambda head: f"{head[0]}\n{meta}", page, count=1)
