"""JSON Schemas for text editors: `.schema/` of a handbook, made with its names."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from interactive.kinds import kinds
from macros.authoring.completion import Names, Schema, completed
from macros.content.catalogue import language_of
from macros.content.facts.references import QUESTIONS
from macros.content.files.spec_tables import (
    CALCULATORS,
    LETTER,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
)
from macros.content.files.whole_files import write_whole
from macros.content.loader import WORDING
from macros.content.models import FILES, FOLDERS
from macros.content.models.fact import FactReference
from macros.content.models.wording import wording

FOLDER = ".schema"
QUESTION = {"$ref": "#/$defs/Question"}
# A number with decimals is text for the handbook, a number for an editor.
NUMBER_OR_TEXT = [{"type": "integer"}, {"type": "string"}]


def schemas(root: Path, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every schema.

    `names` are those that a handbook has: clauses, links and so on.
    """
    language = language_of(root)
    for name, table in tables_of_schemas(language):
        schema = completed(json.loads(_plain(table)), table, names, language)
        yield f"{name}.json", _text(schema)
    yield f"{CALCULATORS}.json", _text(_by_kind())


def write_schemas(root: Path, names: Names) -> None:
    """Write every schema that is not there as it should be."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in schemas(root, names):
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            write_whole(path, text)


def tables_of_schemas(language: str) -> Iterator[tuple[str, type]]:
    """Yield the name of every schema without its ending, and its table."""
    tables: Mapping[str, type] = {**FILES, **FOLDERS, LETTERS: SHARED_LETTERS}
    yield from tables.items()
    for name, kind in kinds().items():
        yield name if name in (PROCESS, LETTER) else f"calculators.{name}", kind.Spec
    yield WORDING, wording(language)


@cache
def _plain(table: type) -> str:
    """Return the schema of a table without names and explanations."""
    schema: Schema = TypeAdapter(table).json_schema()
    questions = schema.get("properties", {}).get(QUESTIONS, {})
    if questions.get("items") == QUESTION:
        # What is asked may be a fact: the loader makes a question of it.
        schema["$defs"]["FactReference"] = TypeAdapter(FactReference).json_schema()
        reference = {"$ref": "#/$defs/FactReference"}
        questions["items"] = {"anyOf": [QUESTION, reference]}
    return json.dumps(_for_editors(schema))


def _for_editors(schema: Any) -> Any:  # noqa: ANN401 - a part of a schema
    """Return a schema that takes decimals, and names nothing by Python's classes."""
    if isinstance(schema, list):
        several = [{"type": "number"}, *schema] if _is_number(schema) else schema
        return [_for_editors(each) for each in several]
    if isinstance(schema, dict):
        return {
            key: _for_editors(value)
            for key, value in schema.items()
            if key != "title" or not isinstance(value, str)
        }
    return schema


def _is_number(schema: list[Any]) -> bool:
    return all(each in schema for each in NUMBER_OR_TEXT)


def _by_kind() -> Schema:
    """Return the schema of `calculators/`, whose files differ by their kind."""
    names = [name for name in kinds() if name not in (PROCESS, LETTER)]
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": names}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": name}}},
                "then": {"$ref": f"{CALCULATORS}.{name}.json"},
            }
            for name in names
        ],
    }


def _text(schema: Schema) -> str:
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n"
