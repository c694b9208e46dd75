"""Ids are unique in their list."""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import YamlFile


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for every id that is used twice in its list."""
    for name, key, items in _lists(content):
        yield from _repeated(content.files[name], key, items)


def _lists(content: Content) -> Iterator[tuple[str, str, Sequence[Any]]]:
    yield "glossary", "terms", content.glossary.terms
    for slug, source in content.sources.items():
        yield f"sources/{slug}", "clauses", source.clauses
        yield f"sources/{slug}", "documents", source.documents
    for slug, chapter in content.guidelines.items():
        yield f"guidelines/{slug}", "sections", chapter.sections
    for slug, page in content.pages.items():
        yield f"pages/{slug}", "sections", page.sections
    for slug, checklist in content.checklists.items():
        yield f"checklists/{slug}", "items", checklist.items


def _repeated(file: YamlFile, key: str, items: Sequence[Any]) -> Iterator[Problem]:
    first_lines: dict[str, int] = {}
    for index, item in enumerate(items):
        path = (key, index, "id")
        # Two items may be on one line: ids are compared, lines only named.
        if first := first_lines.get(item.id):
            message = say("ids.repeated", item=item.id, line=first)
            yield file.problem(path, message)
        first_lines.setdefault(item.id, file.line(path))
