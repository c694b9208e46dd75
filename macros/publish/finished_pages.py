"""Finishes each HTML file once, before it is written.

It gets its Content-Security-Policy, and its digest and scripts are recorded, so that
no later step has to read a page again.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from macros.content.checker import say
from macros.publish.headers import policy
from macros.publish.internal_links import InternalLinks

# The theme's templates with inline scripts, ours among them.
THEME_SCRIPTS = (
    "partials/storage.html",
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
    """A page has an inline script that is not the theme's."""


class FinishedPages:
    """The HTML files of a build: their scripts, digests and links."""

    def __init__(self, *, policies: bool, folder: str = "") -> None:
        """Start a build, with or without a policy in each page.

        `folder` is the path of the site on its host, empty if it is unknown.
        """
        self._policies = policies
        self.links = InternalLinks(folder)
        self.scripts: set[str] = set()
        """The CSP sources of all inline scripts."""
        self.digests: dict[str, str] = {}
        """The SHA-256 of each file's bytes, by its address."""
        self._of_theme: dict[str, frozenset[str]] = {}

    def theme_scripts(
        self, theme: Environment, context: dict[str, Any]
    ) -> frozenset[str]:
        """Return the CSP sources of the inline scripts that the theme puts into a page.

        Pages of the same depth have the same scripts.
        """
        base_url = context["base_url"]
        if base_url not in self._of_theme:
            self._of_theme[base_url] = theme_scripts(theme, context)
        return self._of_theme[base_url]

    def finish(self, address: str, html: str, scripts: frozenset[str]) -> str:
        """Return the text of a file as it will be written; only HTML needs finishing.

        `scripts` are the CSP sources of the inline scripts it may run. Raises
        UnknownScriptError if there is another: the policy would block it anyway,
        but only readers would notice.
        """
        if not address.endswith(".html"):
            return html
        for text in INLINE_SCRIPT.findall(html):
            if script_source(text) not in scripts:
                raise UnknownScriptError(
                    say("published.script", address=address, text=text[:60])
                )
        text = with_policy(html, scripts) if self._policies else html
        self.scripts |= scripts
        self.links.add(address, text)
        self.digests[address] = hashlib.sha256(text.encode()).hexdigest()
        return text


def theme_scripts(theme: Environment, context: dict[str, Any]) -> frozenset[str]:
    """Return the CSP sources of the inline scripts that the theme puts into a page.

    They come from the theme's own templates, not from the finished page, where a
    script in an editor's text would look the same.
    """
    return frozenset(map(script_source, _texts(theme, context)))


def _texts(theme: Environment, context: dict[str, Any]) -> Iterator[str]:
    variables = {name: context[name] for name in ("config", "base_url")}
    for name in THEME_SCRIPTS:
        yield from INLINE_SCRIPT.findall(theme.get_template(name).render(variables))


def script_source(text: str) -> str:
    """Return the CSP source of an inline script.

    >>> script_source("a()")
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    """
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def with_policy(page: str, scripts: frozenset[str]) -> str:
    """Return a page with its policy in a `meta` element, for servers without headers.

    `frame-ancestors` is missing: browsers ignore it in a page (CSP 3, §6.4.2).
    """
    allowed = policy(sorted(scripts))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
    return HEAD.sub(lambda head: f"{head[0]}\n{meta}", page, count=1)
