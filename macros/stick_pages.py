"""A page of the built site, turned into one that opens as a file, with no server."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from posixpath import dirname, join, normpath

from markupsafe import escape

SHIM = "assets/javascripts/iframe-worker.js"
NEED_A_SERVER = frozenset({"calculator.mjs", "placing.mjs"})
"""Scripts that fetch; what they would add to a page is left out."""

# A frame that its page writes runs the search: no policy that we write allows it.
NOT_NEEDED = re.compile(
    r"""
    \s*<meta\ http-equiv="Content-Security-Policy"[^>]*>
    | \s*<link\ rel="(?:manifest|preload|modulepreload|apple-touch-icon)"[^>]*>
    """,
    re.VERBOSE,
)
MODULE = re.compile(r'<script type="module" src="([^"]+)\.(m?js)"></script>')
BUNDLE = re.compile(r'<script (?:defer )?src="([^"]*)assets/javascripts/bundle')
LINK = re.compile(r'(?<=\s)(href|src|data-full)="([^"#?]*)([^"]*)"')
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
UNRUN = re.compile(r'<p class="calc__noscript"[^>]*>.*?</p>', re.DOTALL)
CALCULATOR = re.compile(r'<div class="calc" data-calculator="([^"]+)"')
WAITS = re.compile(r' data-index="[^"]*"(?= aria-label)')
FORM = '<form class="md-search__form"'
FOOT = '<div class="foot__more">'


def page(
    name: str, text: str, folders: Collection[str], told: Mapping[str, str]
) -> str:
    """Return a page as it stands on the stick.

    `told` has the sentences: `made`, and for a calculator `unrun` and `online`, the
    address of the site, or nothing; `waiting` and `search` are the workers of the
    search: ours waits and then fetches, Material's takes the index that is there.
    """
    text = NOT_NEEDED.sub("", text)
    text = LINK.sub(lambda found: _link(found, name, folders), text)
    text = MODULE.sub(_script, text)
    text = BUNDLE.sub(
        lambda found: f'<script src="{found[1]}{SHIM}"></script>\n{found[0]}', text
    )
    text = _searching(text, told)
    text = text.replace(FOOT, f"<p>{escape(told['made'])}</p>\n{FOOT}", 1)
    calculator = CALCULATOR.search(text)
    return _unrun(text, calculator[1], told) if calculator else text


def _searching(text: str, told: Mapping[str, str]) -> str:
    """Return a page whose search is Material's own: it reads a script from a file."""
    text = text.replace(told["waiting"], told["search"], 1)
    text = WAITS.sub("", text, count=1)
    return text.replace(FORM, f'{FORM} name="search"', 1)


def _link(found: re.Match[str], name: str, folders: Collection[str]) -> str:
    """Return an attribute that names a file where it named a folder."""
    what, path, rest = found.groups()
    if not path or OUTSIDE.match(path):
        return found[0]
    target = normpath(join(dirname(name), path))
    if target not in folders:
        return found[0]
    return f'{what}="{join(path, "index.html")}{rest}"'


def _script(found: re.Match[str]) -> str:
    """Return a classic script in place of a module, run as late as one."""
    is_left = f"{found[1].rpartition('/')[2]}.{found[2]}" in NEED_A_SERVER
    return "" if is_left else f'<script defer src="{found[1]}.js"></script>'


def _unrun(text: str, slug: str, told: Mapping[str, str]) -> str:
    """Return a calculator's page that says why it does not calculate, and where."""
    said = str(escape(told["unrun"]))
    if told["online"]:
        address = escape(f"{told['online']}hesaplayicilar/{slug}/")
        link = f'<a href="{address}">{address}</a>'
        said += f" {escape(told['unrun_link'])} {link}"
    text = UNRUN.sub(lambda _: f'<p class="calc__unrun">{said}</p>', text)
    return CALCULATOR.sub(r'<div class="calc" data-stick="\1"', text)


def modules(name: str, text: str) -> Iterator[str]:
    """Yield the modules that a page runs on the stick too, from the site's root."""
    for found in MODULE.finditer(text):
        module = normpath(join(dirname(name), f"{found[1]}.{found[2]}"))
        is_left = module.rpartition("/")[2] in NEED_A_SERVER
        if found[2] == "mjs" and not is_left:
            yield module


def index(text: str, folders: Collection[str]) -> str:
    """Return the words of the search as a script: a page from a file reads no JSON."""
    data = json.loads(text)
    for entry in data["docs"]:
        path, sign, anchor = entry["location"].partition("#")
        if normpath(path or ".") in folders:
            path = join(path, "index.html")
        entry["location"] = f"{path}{sign}{anchor}"
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"var __index = {written};\n"
