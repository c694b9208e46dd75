"""An id names one thing."""

from collections.abc import Iterable, Iterator

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath

Named = tuple[str, KeyPath, str]


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for every id that stands twice where it must be unique."""
    seen: dict[tuple[str, str, KeyPath], int] = {}
    for file, path, found in _named(content):
        place = (file, found, path[:-1])
        loaded = content.files[file]
        line = loaded.line((*path, "id"))
        if place in seen:
            message = (
                f"'{found}' kimliği {seen[place]}. satırda da var. Birini değiştirin."
            )
            yield loaded.problem((*path, "id"), message)
        seen.setdefault(place, line)


def _named(content: Content) -> Iterator[Named]:
    yield from _list("glossary", ("terms",), content.glossary.terms)
    for slug, source in content.sources.items():
        yield from _list(f"sources/{slug}", ("clauses",), source.clauses)
        yield from _list(f"sources/{slug}", ("documents",), source.documents)
    for slug, chapter in content.guidelines.items():
        yield from _list(f"guidelines/{slug}", ("sections",), chapter.sections)
    for slug, checklist in content.checklists.items():
        yield from _list(f"checklists/{slug}", ("items",), checklist.items)


def _list(file: str, path: KeyPath, things: Iterable[object]) -> Iterator[Named]:
    for place, thing in enumerate(things):
        yield file, (*path, place), thing.id  # type: ignore[attr-defined]
