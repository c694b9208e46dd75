"""No two places of a page share the name that links call them by."""

from collections.abc import Iterator, Mapping
from re import escape, fullmatch
from typing import Any

from macros.content.checker import say
from macros.content.files.spec_tables import CALCULATORS
from macros.content.loader import PROCESS_NAME, Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.routes import FRAME_IDS

# The words that name parts of each template, as `anchor_<name>`.
ANCHORS: Mapping[str, tuple[str, ...]] = {
    "accessibility": ("goal", "done", "open", "contact"),
    "chapter": ("chapter_letters", "related"),
    "checklist": ("notes", "related"),
    "checklists": ("open_lists",),
    "free_page": ("related",),
    "front": ("today", "where", "chapters", "checklists", "paper"),
    "my_path": ("where", "today", "side"),
    "prints": (
        *("sheets", "printed_lists", "printed_letters"),
        *("printed_chapters", "printed_calculators", "books"),
    ),
    "sources": ("edition", "documents", "parameters", "closed_days", "clauses"),
    "units": ("unit_choice", "unit_fallback", "unit_tasks"),
}
PROCESS_FILE = f"{CALCULATORS}/{PROCESS_NAME}"
# Those that name several parts, with a number behind the word.
NUMBERED: Mapping[str, str] = {
    "az_index": "letter",
    "checklists": "phase",
    "glossary": "letter",
    "letters": "writing",
    "questions": "step",
    "sources": "page",
}


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each id that its page uses for another place."""
    for template in {**ANCHORS, **NUMBERED}:
        yield from _anchors(content, template)
    for template, file, path, name in _ids(content):
        fixed = [content.words[f"anchor_{a}"] for a in ANCHORS.get(template, ())]
        if name in {*FRAME_IDS, *fixed} or _is_numbered(content, template, name):
            yield content.files[file].problem(
                path, say("fragments.taken_here", name=name)
            )


def _anchors(content: Content, template: str) -> Iterator[Problem]:
    """Yield a problem for each word that names two parts of a page."""
    seen = {*FRAME_IDS}
    for anchor in ANCHORS.get(template, ()):
        key = f"anchor_{anchor}"
        name = content.words[key]
        if name in seen or _is_numbered(content, template, name):
            message = say("fragments.taken", name=name)
            yield content.files["wording"].problem((key,), message)
        seen.add(name)


def _is_numbered(content: Content, template: str, name: str) -> bool:
    if template not in NUMBERED:
        return False
    word = content.words[f"anchor_{NUMBERED[template]}"]
    return fullmatch(rf"{escape(word)}-[0-9]+", name) is not None


def _sections(
    template: str, folder: str, pages: Mapping[str, Any]
) -> Iterator[tuple[str, str, KeyPath, str]]:
    for slug, page in pages.items():
        for index, section in enumerate(page.sections):
            yield template, f"{folder}/{slug}", ("sections", index, "id"), section.id


def _ids(content: Content) -> Iterator[tuple[str, str, KeyPath, str]]:
    """Yield template, file, path and id of each place that the content names."""
    yield from _sections("chapter", "guidelines", content.guidelines)
    yield from _sections("free_page", "pages", content.pages)
    for index, term in enumerate(content.glossary.terms):
        yield "glossary", "glossary", ("terms", index, "id"), term.id
    for index, document in enumerate(content.source.documents):
        path = ("documents", index, "id")
        yield "sources", f"sources/{content.site.edition}", path, document.id
    for part in ("steps", "side_paths"):
        for index, each in enumerate(getattr(content.process, part, ())):
            yield "my_path", PROCESS_FILE, (part, index, "id"), each.id
    for slug in content.units:
        yield "units", f"units/{slug}", (), slug
    for slug in content.questions:
        yield "questions", f"questions/{slug}", (), slug
