"""JSON Schemas for text editors: `content/.schema/`, generated and committed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from interactive.kinds import kinds
from macros.authoring import field_reference as manual
from macros.content.catalogue import language_of
from macros.content.facts.references import QUESTIONS
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
    tables: dict[str, type] = {**FILES, **FOLDERS, LETTERS: SHARED_LETTERS}
    tables |= {
        name if name in (PROCESS, LETTER) else f"calculators.{name}": kind.Spec
        for name, kind in kinds().items()
    }
    tables[WORDING] = wording(language_of(root))
    for name, table in tables.items():
        text = json.dumps(_schema(table), ensure_ascii=False, indent=2)
        yield f"{name}.json", f"{text}\n"


def _schema(table: type) -> dict[str, Any]:
    schema = TypeAdapter(table).json_schema()
    questions = schema.get("properties", {}).get(QUESTIONS, {})
    if questions.get("items") == QUESTION:
        # What is asked may be a fact: the loader makes a question of it.
        schema["$defs"]["FactReference"] = TypeAdapter(FactReference).json_schema()
        reference = {"$ref": "#/$defs/FactReference"}
        questions["items"] = {"anyOf": [QUESTION, reference]}
    return schema


def generated(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of every schema, and of the editors' manual."""
    # A new handbook may have no manual yet.
    readme = manual.path(root)
    if readme.exists():
        yield readme, manual.manual(root)
    for name, text in schemas(root):
        yield root / "content" / ".schema" / name, text


def write(root: Path) -> None:
    """Write every schema, and the field tables of the editors' manual."""
    for path, text in generated(root):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def stale(root: Path) -> list[str]:
    """Return the paths of the schemas and the manual that are out of date."""
    return [
        path.relative_to(root).as_posix()
        for path, text in generated(root)
        if not path.exists() or path.read_text("utf-8") != text
    ]
