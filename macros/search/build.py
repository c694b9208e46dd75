"""What the search of the built site needs: Turkish, in the place of lunr's own.

Material's worker loads a file of this name; `worker/*.mjs` hold what it does.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.content.loader import Content
from macros.handbook.links import links_of
from macros.handbook.routes import PAGES, PREFIXES, SCRIPTS, STANDALONE_PAGES
from macros.search.tokenizer import words_of

SOURCES = Path(__file__).parent / "worker"
MODULES = (
    "normalize",
    "suffixes",
    "similarity",
    "stop_words",
    "query",
    "spelling",
    "highlight",
    "proximity",
    "ranking",
    "lunr_plugin",
)
"""In the order in which each has what it imports."""

TURKISH = f"{SCRIPTS}/lunr/min/lunr.tr.min.js"
WORKER = f"{SCRIPTS}/workers/rehber.js"
MATERIALS = "search.*.min.js"
"""Material's own worker, by the name that its next version will have too."""

INDEX = "../../../search/search_index.json"
"""The index as the worker sees it."""

KINDS: Mapping[str, str] = {
    "chapter": PREFIXES["bolum"],
    "checklist": PREFIXES["liste"],
    "calculator": PREFIXES["hesap"],
    **{page.page_type: page.address for page in STANDALONE_PAGES},
}
"""Where the pages of each kind stand that a query may name."""


def known(content: Content) -> dict[str, Any]:
    """Return what the search knows of this handbook, folded, as plain data."""
    links, search = links_of(content), content.search
    stop = [word for text in search.stop_words for word in words_of(text)]
    return {
        "stop": stop,
        "synonyms": [_phrases(group) for group in groups(content)],
        "leads": [
            [_phrases(group.one_way), _phrases(group.words)]
            for group in search.synonyms
            if group.one_way
        ],
        "first": [
            [links.address(first.link), _phrases((*first.words, *first.one_way))]
            for first in search.pinned
        ],
        "kinds": [
            [KINDS[kind], _phrases(texts)] for kind, texts in search.page_types.items()
        ],
    }


def _phrases(texts: Iterable[str]) -> list[list[str]]:
    return [words_of(text) for text in texts]


def groups(content: Content) -> Iterator[tuple[str, ...]]:
    """Yield the texts that mean the same: of the search, and of the glossary."""
    for group in content.search.synonyms:
        if len(group.words) > 1:
            yield group.words
    for term in content.glossary.terms:
        if term.also:
            yield (term.term, *term.also)


def turkish(content: Content) -> str:
    """Return the script that Material's worker loads for Turkish."""
    return _script(MODULES, f"install(lunr, {_json(known(content))});")


def worker(content: Content, materials: str) -> str:
    """Return the worker that fetches Material's only when somebody searches."""
    words = content.words
    settings = {
        "worker": materials,
        "index": INDEX,
        "kinds": [
            [PREFIXES["liste"], words["az_liste"]],
            [PREFIXES["hesap"], words["az_hesap"]],
        ],
        "failed": {
            "location": PAGES["dizin"],
            "title": words["search_failed_title"],
            "text": words["search_failed_text"],
            "score": 1,
            "terms": {},
        },
    }
    return _script(("lazy_worker",), f"wait(self, {_json(settings)});")


def write_search(content: Content, site: Path) -> None:
    """Write both scripts into the built site."""
    (site / TURKISH).parent.mkdir(parents=True, exist_ok=True)
    (site / TURKISH).write_text(turkish(content), "utf-8")
    (site / WORKER).write_text(worker(content, materials(site)), "utf-8")


def materials(site: Path) -> str:
    """Return the name of Material's own worker in a built site."""
    [found] = (site / WORKER).parent.glob(MATERIALS)
    return found.name


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(modules: tuple[str, ...], last: str) -> str:
    """Return modules as one script without their imports, exports and remarks."""
    texts = ((SOURCES / f"{name}.mjs").read_text("utf-8") for name in modules)
    body = "\n".join(_bare(text) for text in texts)
    return f'(() => {{\n"use strict";\n{body}\n{last}\n}})();\n'


def _bare(text: str) -> str:
    text = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"^import [^;]+;$|^ *//.*$|^export ", "", text, flags=re.MULTILINE)
    return re.sub(r"\n\s+", "\n", text).strip()
