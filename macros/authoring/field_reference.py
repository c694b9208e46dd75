"""The field tables of the editors' manual, generated from the models."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from interactive.kinds import kinds
from macros.content.fields import keys_of, tables_in
from macros.content.files.spec_tables import (
    LETTER,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
)
from macros.content.models import FILES, FOLDERS
from macros.content.models.fact import FactReference

BEGIN = "<!-- alanlar: 'make schema' yazar -->"
END = "<!-- alanlar: son -->"
# Where a kind stands that is not among the calculators.
FILES_OF_KINDS = {PROCESS: f"{PROCESS}.yml", LETTER: f"{LETTERS}/<ad>.yml"}
TYPE_NAMES = {
    "str": "metin",
    "int": "tam sayı",
    "bool": "true/false",
    "date": "tarih (YYYY-AA-GG)",
    "Any": "değer",
    "prose": "biçimli metin",
    "link": "bağlantı",
    "calculator": "hesaplayıcının kısa adı",
    "layout": "`letters.yml` içinde yerleşimin kısa adı",
    "letter": "yazının kısa adı",
    "clause": "madde numarası",
    "day": "tarih (YYYY-AA-GG)",
    "media": "`media/` içinde dosya adı",
    "filled": "metin; `{parametre}` yazılabilir",
}


def manual(root: Path) -> str:
    """Return `content/README.md` with its field tables generated anew."""
    # What surrounds the tables is written by hand.
    text = path(root).read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n\n{'\n'.join(_tables())}\n{END}{after}"


def path(root: Path) -> Path:
    """Return the path of the editors' manual."""
    return root / "content" / "README.md"


def _tables() -> Iterator[str]:
    for name, table in FOLDERS.items():
        yield from _chapter(f"{name}/<ad>.yml", table)
    for name, kind in kinds().items():
        file = FILES_OF_KINDS.get(name, "calculators/<ad>.yml")
        yield from _chapter(f"{file}, kind: {name}", kind.Spec)
    yield from _chapter("questions: - fact: <ad>", FactReference)
    for name, table in FILES.items():
        yield from _chapter(f"{name}.yml", table)
    yield from _chapter(f"{LETTERS}.yml", SHARED_LETTERS)


def _chapter(title: str, table: type) -> Iterator[str]:
    yield f"### `{title}`\n"
    for name, part in _parts(table, ""):
        heading = f"`{name}` içinde: " if name else ""
        yield f"{heading}{(part.__doc__ or '').strip()}\n"
        yield "| anahtar | ne yazılır | gerekli mi | anlamı |"
        yield "|---|---|---|---|"
        for key in keys_of(part):
            required = "evet" if key.required else "–"
            value = _value(key.annotation)
            yield f"| `{key.name}` | {value} | {required} | {key.description} |"
        yield ""


def _parts(
    table: type, name: str, around: tuple[type, ...] = ()
) -> Iterator[tuple[str, type]]:
    """Yield a table and, depth first, the tables of its keys, each with its path."""
    yield name, table
    for key in keys_of(table):
        for inner in tables_in(key.annotation):
            # A table within itself has the same keys again.
            if inner not in (*around, table):
                path = f"{name}.{key.name}" if name else key.name
                yield from _parts(inner, path, (*around, table))


def _value(annotation: Any) -> str:  # noqa: ANN401
    """Return a description of the values that a key takes."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in DESCRIPTIONS:
        return DESCRIPTIONS[origin](annotation, arguments)
    # What is left with arguments is a union; None only says that a key is optional.
    if arguments:
        return " / ".join(_value(a) for a in arguments if a is not NoneType)
    if [*tables_in(annotation)]:
        return "anahtarlı bölüm"
    return TYPE_NAMES[getattr(annotation, "__name__", "Any")]


def _annotated(annotation: Any, arguments: tuple[Any, ...]) -> str:  # noqa: ANN401
    marks = [mark for mark in annotation.__metadata__ if isinstance(mark, str)]
    return TYPE_NAMES[marks[0]] if marks else _value(arguments[0])


def _mapping(_: Any, arguments: tuple[Any, ...]) -> str:  # noqa: ANN401
    # Free mappings are conditions in the logic of the engine.
    return "kural" if arguments[1] is Any else f"ad: {_value(arguments[1])}"


DESCRIPTIONS: dict[Any, Callable[[Any, tuple[Any, ...]], str]] = {
    Annotated: _annotated,
    Literal: lambda _, choices: ", ".join(f"`{choice}`" for choice in choices),
    tuple: lambda _, arguments: f"liste: {_value(arguments[0])}",
    dict: _mapping,
}
