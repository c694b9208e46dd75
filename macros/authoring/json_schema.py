"""JSON Schemas for text editors: `content/.schema/`, generated and committed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from interactive.kinds import kinds
from macros.authoring.field_reference import tables_below
from macros.authoring.manual import manual
from macros.content.catalogue import language_of
from macros.content.facts.references import QUESTIONS
from macros.content.field_texts import key_text, table_text
from macros.content.files.spec_tables import (
    LETTER,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
)
from macros.content.loader import WORDING
from macros.content.models import FILES, FOLDERS
from macros.content.models.fact import FactReference
from macros.content.models.wording import wording

QUESTION = {"$ref": "#/$defs/Question"}


def schemas(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every schema."""
    language = language_of(root)
    for name, table in tables_of_schemas(language):
        schema = explained(_schema(table), table, language)
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield f"{name}.json", f"{text}\n"


def tables_of_schemas(language: str) -> Iterator[tuple[str, type]]:
    """Yield the name of every schema without its ending, and its table."""
    yield from {**FILES, **FOLDERS, LETTERS: SHARED_LETTERS}.items()
    for name, kind in kinds().items():
        yield name if name in (PROCESS, LETTER) else f"calculators.{name}", kind.Spec
    yield WORDING, wording(language)


def _schema(table: type) -> dict[str, Any]:
    schema = TypeAdapter(table).json_schema()
    questions = schema.get("properties", {}).get(QUESTIONS, {})
    if questions.get("items") == QUESTION:
        # What is asked may be a fact: the loader makes a question of it.
        schema["$defs"]["FactReference"] = TypeAdapter(FactReference).json_schema()
        reference = {"$ref": "#/$defs/FactReference"}
        questions["items"] = {"anyOf": [QUESTION, reference]}
    return schema


def explained(schema: dict[str, Any], table: type, language: str) -> dict[str, Any]:
    """Return a schema whose tables and keys say in a language what they mean."""
    parts = [part for _, part in tables_below(table)]
    definitions = schema.get("$defs", {})
    for part in {*parts, FactReference}:
        described = schema if part is table else definitions.get(part.__name__, {})
        if text := table_text(part, language):
            described["description"] = text
        for key, field in described.get("properties", {}).items():
            if text := key_text(part, key, language):
                field["description"] = text
    return schema


def generated(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of every schema, and of the editors' manual."""
    yield from manual(root)
    for name, text in schemas(root):
        yield root / "content" / ".schema" / name, text


def write(root: Path) -> None:
    """Write every schema and the editors' manual."""
    for path, text in generated(root):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def stale(root: Path) -> list[str]:
    """Return the paths of what is generated and out of date."""
    return [
        path.relative_to(root).as_posix()
        for path, text in generated(root)
        if not path.exists() or path.read_text("utf-8") != text
    ]
