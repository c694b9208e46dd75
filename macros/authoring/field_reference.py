"""The page of the editors' manual that names every key, generated from the models."""

from collections.abc import Callable, Iterator
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from interactive.core.questions import Example
from interactive.kinds import kinds
from macros.content.field_texts import key_text, table_text, word
from macros.content.fields import keys_of, tables_in
from macros.content.files.spec_tables import (
    CALCULATORS,
    LETTER,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
)
from macros.content.models import FILES, FOLDERS
from macros.content.models.fact import FactReference

# What is no rule, although it is as free as one.
ANSWERS = ("answers", "result")


def field_reference(language: str) -> str:
    """Return the page in a language."""
    return _page(language, tuple(kinds()))


@cache
def _page(language: str, kinds_there: tuple[str, ...]) -> str:  # noqa: ARG001 - a page of the same kinds is the same
    return Reference(language).page()


def tables_of_files() -> Iterator[tuple[str, type]]:
    """Yield the table of each sort of file, with its path; `*` stands for any name."""
    yield from ((f"{name}/*.yml", table) for name, table in FOLDERS.items())
    # Where a kind stands that is not among the calculators.
    elsewhere = {PROCESS: f"{PROCESS}.yml", LETTER: f"{LETTERS}/*.yml"}
    for name, kind in kinds().items():
        file = elsewhere.get(name, f"{CALCULATORS}/*.yml")
        yield f"{file}, kind: {name}", kind.Spec
    yield "questions: - fact: *", FactReference
    yield from ((f"{name}.yml", table) for name, table in FILES.items())
    yield f"{LETTERS}.yml", SHARED_LETTERS


def tables_below(
    table: type, name: str = "", around: tuple[type, ...] = ()
) -> Iterator[tuple[str, type]]:
    """Yield a table and, depth first, the tables of its keys, each with its path."""
    yield name, table
    for key in keys_of(table):
        for inner in tables_in(key.annotation):
            # A table within itself has the same keys again.
            if inner not in (*around, table):
                path = f"{name}.{key.name}" if name else key.name
                yield from tables_below(inner, path, (*around, table))


class Reference:
    """The tables of all keys in one language."""

    def __init__(self, language: str) -> None:
        """Take the words from the catalogue of `language`."""
        self.language = language
        self.shown: dict[type, str] = {}
        """The tables that are on the page, each with where it stands."""
        self.values: dict[Any, Callable[[Any, tuple[Any, ...]], str]] = {
            Annotated: self._annotated,
            Literal: lambda _, choices: ", ".join(f"`{each}`" for each in choices),
            tuple: lambda _, of: self._word("value.list", value=self._value(of[0])),
            dict: self._mapping,
        }

    def page(self) -> str:
        """Return the page as Markdown."""
        title, lead = self._word("reference.title"), self._word("reference.lead")
        tables = (self._chapter(*each) for each in tables_of_files())
        return "\n".join([f"# {title}\n\n{lead}\n", *("\n".join(t) for t in tables)])

    def _word(self, key: str, **values: str) -> str:
        return word(key, self.language).format(**values)

    def _chapter(self, title: str, table: type) -> Iterator[str]:
        name = self._word("reference.name")
        yield f"## `{title.replace('*', f'<{name}>')}`\n"
        columns = ("key", "value", "required", "meaning")
        heading = " | ".join(self._word(f"reference.{each}") for each in columns)
        as_before: tuple[str, ...] = ()
        for path, part in tables_below(table):
            if path.startswith(as_before):
                continue
            location = f"{title}: {path}".replace("*", f"<{name}>")
            if (first := self.shown.setdefault(part, location)) != location:
                as_before = (*as_before, f"{path}.")
                yield f"{self._word('reference.as_in', path=path, first=first)}\n"
                continue
            text = table_text(part, self.language)
            sentence = self._word("reference.within", path=path, text=text)
            yield f"{sentence if path else text}\n"
            yield f"| {heading} |"
            yield "|---|---|---|---|"
            for key in keys_of(part):
                required = self._word("reference.yes") if key.required else "–"
                meaning = key_text(part, key.name, self.language)
                value = self._value(key.annotation)
                if part is Example and key.name in ANSWERS:
                    value = self._word("value.answers")
                yield f"| `{key.name}` | {value} | {required} | {meaning} |"
            yield ""

    def _value(self, annotation: Any) -> str:  # noqa: ANN401 - a type of any form
        """Return a description of the values that a key takes."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in self.values:
            return self.values[origin](annotation, arguments)
        # What is left with arguments is a union; None only says: a key is optional.
        if arguments:
            return " / ".join(self._value(a) for a in arguments if a is not NoneType)
        if [*tables_in(annotation)]:
            return self._word("value.table")
        return self._word(f"value.{getattr(annotation, '__name__', 'Any')}")

    def _annotated(self, annotation: Any, arguments: tuple[Any, ...]) -> str:  # noqa: ANN401
        marks = [mark for mark in annotation.__metadata__ if isinstance(mark, str)]
        named = marks and word(f"value.{marks[0]}", self.language)
        return named or self._value(arguments[0])

    def _mapping(self, _: Any, arguments: tuple[Any, ...]) -> str:  # noqa: ANN401
        # Free mappings are conditions in the logic of the engine.
        if arguments[1] is Any:
            return self._word("value.rule")
        return self._word("value.mapping", value=self._value(arguments[1]))
