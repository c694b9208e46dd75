"""Writes the two scripts of the search into the built site.

Material's worker loads a file for the site's language; we write that file, so that lunr
searches in the language of the handbook, and a worker that loads Material's only when
somebody searches. Both are put together from the modules in `worker/`, since Material's
worker imports none.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from macros.content.loader import Content
from macros.content.models.question import CommonQuestion
from macros.handbook import inline_markup
from macros.handbook.edition import Edition
from macros.handbook.links import pages_of, standalone_pages
from macros.handbook.routes import SCRIPTS, SEARCH, Routes
from macros.search.sections import Entry
from macros.search.tokenizer import tokenize

SOURCES = Path(__file__).parent / "worker"
# The module that knows the forms of a language's words.
FORMS: Mapping[str, str] = {"tr": "suffixes", "en": "porter"}
# The others, in the order in which each finds what it imports.
MODULES = (
    "normalize",
    "similarity",
    "stop_words",
    "query",
    "questions",
    "ranking",
    "lunr_plugin",
)

# Material loads such a file for every language but English, so the one that mkdocs.yml
# names is no language: it is the place of ours.
LANGUAGE_SCRIPT = f"{SCRIPTS}/lunr/min/lunr.tr.min.js"
WORKER = f"{SCRIPTS}/workers/rehber.js"
# Material's own worker; its next version will have another hash in its name.
MATERIAL_WORKER = "search.*.min.js"

# The index, as the worker addresses it.
INDEX_FILE = f"{SEARCH}search_index.json"
INDEX = f"../../../{INDEX_FILE}"


def folders(routes: Routes) -> Mapping[str, str]:
    """Return where the pages of each type are that a query may name."""
    return {
        "chapter": routes.prefixes["bolum"],
        "checklist": routes.prefixes["liste"],
        "calculator": routes.prefixes["hesap"],
        "letter": routes.prefixes["yazi"],
        **{page.page_type: page.address for page in routes.standalone},
    }


def search_config(edition: Edition) -> dict[str, Any]:
    """Return what the search knows of this handbook, as normalized words."""
    content, links = edition.content, edition.links
    search, folders_of = content.search, folders(links.routes)
    both_ways = [(group, group) for group in synonym_groups(content)]
    one_way = [(group.one_way, group.words) for group in search.synonyms]
    return {
        "stopWords": [word for text in search.stop_words for word in tokenize(text)],
        "synonyms": [
            [_phrases(typed), _phrases(meant)]
            for typed, meant in (*both_ways, *one_way)
            if typed
        ],
        "pinned": [
            [links.address(page.link), _phrases((*page.words, *page.one_way))]
            for page in search.pinned
        ],
        "titles": [
            [links.address(link), tokenize(links.label(link))]
            for link in _named_pages(edition)
        ],
        "pageTypes": [
            [folders_of[page_type], _phrases(texts)]
            for page_type, texts in search.page_types.items()
        ],
        "questions": [
            [
                links.address(f"sss:{slug}"),
                _answer(question, edition),
                _phrases((question.title, *question.also)),
            ]
            for slug, question in content.questions.items()
        ],
    }


def _named_pages(edition: Edition) -> Iterator[str]:
    """Yield the link to each page that a reader may ask for by its name."""
    yield from (link for link, _ in pages_of(edition.content))
    yield from (f"sayfa:{page.name}" for page in standalone_pages(edition.content))


def _answer(question: CommonQuestion, edition: Edition) -> str:
    """Return a question and its answer as the title of a result, in HTML."""
    rest = inline_markup.words(inline_markup.parse(question.answer or ""))
    silence = question.silence(edition.words)
    answer = inline_markup.fill(f"{silence} {rest}".strip(), edition.numbers)
    return (
        f"{escape(question.title)} <small>{edition.word('az_sss')}</small>"
        f'<span class="search-answer">{escape(answer)}</span>'
    )


def _phrases(texts: Iterable[str]) -> list[list[str]]:
    return [tokenize(text) for text in texts]


def synonym_groups(content: Content) -> Iterator[tuple[str, ...]]:
    """Yield the texts that mean the same: the search's own and the glossary's."""
    for group in content.search.synonyms:
        if len(group.words) > 1:
            yield group.words
    for term in content.glossary.terms:
        if term.synonyms:
            yield (term.term, *term.synonyms)


def language_script(edition: Edition) -> str:
    """Return the script that Material's worker loads for the handbook's language."""
    forms, (first, *others) = FORMS[edition.content.site.language], MODULES
    return _script(
        (first, forms, *others), f"install(lunr, {_json(search_config(edition))});"
    )


def worker_script(edition: Edition, material_worker: str) -> str:
    """Return the worker that loads Material's only when somebody searches."""
    words, routes = edition.words, edition.links.routes
    settings = {
        "worker": material_worker,
        "index": INDEX,
        "labels": [
            [routes.prefixes["liste"], words["az_liste"]],
            [routes.prefixes["hesap"], words["az_hesap"]],
            [routes.prefixes["yazi"], words["az_yazi"]],
        ],
        "failure": {
            "location": routes.pages["dizin"],
            "title": words["search_failed_title"],
            "text": words["search_failed_text"],
            "score": 1,
            "terms": {},
        },
    }
    return _script(("lazy_worker",), f"serve(self, {_json(settings)});")


def with_text(sections: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the pages, and the sections that have a title of their own or a text.

    A heading that is excluded from the search leaves a section with its page's title.

    >>> empty = {"location": "a/#b", "title": "A", "text": " "}
    >>> [*with_text([{"location": "a/", "title": "A", "text": ""}, empty])]
    [{'location': 'a/', 'title': 'A', 'text': ''}]
    """
    titles: dict[str, str] = {}
    for section in sections:
        page, _, part = section["location"].partition("#")
        title = titles.setdefault(page, section["title"])
        if not part or section["text"].strip() or section["title"] != title:
            yield section


def write_search(edition: Edition, site: Path, entries: Iterable[Entry]) -> None:
    """Write both scripts and the pages' entries into the built site."""
    (site / LANGUAGE_SCRIPT).parent.mkdir(parents=True, exist_ok=True)
    (site / LANGUAGE_SCRIPT).write_text(language_script(edition), "utf-8")
    index = site / INDEX_FILE
    data = json.loads(index.read_text("utf-8"))
    # Material's plugin has written its settings alone.
    data["docs"] = [*with_text(entries)]
    index.write_text(_json(data), "utf-8")
    [material_worker] = (site / WORKER).parent.glob(MATERIAL_WORKER)
    script = worker_script(edition, material_worker.name)
    (site / WORKER).write_text(script, "utf-8")


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(modules: tuple[str, ...], last_line: str) -> str:
    """Return modules as one script."""
    texts = ((SOURCES / f"{name}.mjs").read_text("utf-8") for name in modules)
    body = "\n".join(_without_module_syntax(text) for text in texts)
    return f'(() => {{\n"use strict";\n{body}\n{last_line}\n}})();\n'


def _without_module_syntax(text: str) -> str:
    """Return a module without its imports, exports, comments and indentation."""
    text = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"^import [^;]+;$|^ *//.*$|^export ", "", text, flags=re.MULTILINE)
    return re.sub(r"\n\s+", "\n", text).strip()
