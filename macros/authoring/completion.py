"""What text editors complete and explain: names and examples in the schemas."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from interactive.core.questions import Example
from interactive.core.rules.logic import COMPILERS
from macros.authoring.field_reference import ANSWERS, tables_below
from macros.authoring.new_handbook import STARTERS
from macros.content.field_texts import FALLBACK, key_text, table_text, word
from macros.content.fields import TableKey, keys_of, tables_in
from macros.content.files.spec_tables import tables_of_folder
from macros.content.models.fact import FactReference
from macros.content.yaml_reader import read_own_yaml
from macros.content.yaml_writer import flow

# Names by what they name (`clause`, `link`, `fact`…), each with what it means.
Names = Mapping[str, Mapping[str, str]]
Schema = dict[str, Any]

# Keys with a name that their type does not tell.
NAMED = {
    "FactReference.fact": "fact",
    "CommonQuestion.step": "step",
    "Site.edition": "edition",
    "Clause.topic": "topic",
    "CountedDays.parameter": "parameter",
    "DateRule.parameter": "parameter",
}
# The key that gives a name, and takes any.
GIVES_NAME = "Clause.id"
LINK, RULE = "link", "rule"
ELSEWHERE = {"type": "string", "pattern": "^(https?://|mailto:|tel:)"}
LONGEST_EXAMPLE = 72


def completed(schema: Schema, table: type, names: Names, language: str) -> Schema:
    """Return a schema that explains each key in a language and knows the names."""
    parts = {part for _, part in tables_below(table)} | {FactReference}
    definitions = schema.setdefault("$defs", {})
    for part in parts:
        described = schema if part is table else definitions.get(part.__name__, {})
        if text := table_text(part, language):
            described["description"] = text
        properties = described.get("properties", {})
        for key in keys_of(part):
            if key.name in properties:
                properties[key.name] = {
                    **_with_names(properties[key.name], part, key, names),
                    **_meaning(part, key.name, language),
                }
    possible = {
        name: {"title": word(f"value.{name}", language), **_one_of(names[name], name)}
        for name in names
    }
    possible[RULE] = _rule(language, [*names.get("parameter", ())])
    text = json.dumps(schema)
    definitions |= {n: each for n, each in possible.items() if f'/{n}"' in text}
    return schema


def _meaning(part: type, key: str, language: str) -> Schema:
    """Return what editors show of a key, with an example from the starter."""
    text = key_text(part, key, language)
    if not text:
        return {}
    example = _examples(language).get((part, key))
    shown = f"{text}\n\n```yaml\n{key}: {example}\n```" if example else text
    return {"description": text, "markdownDescription": shown}


def _with_names(field: Any, part: type, key: TableKey, names: Names) -> Any:  # noqa: ANN401 - a part of a schema
    """Return a key's schema with references in place of texts that are names."""
    path = f"{part.__name__}.{key.name}"
    name = NAMED.get(path) or _marker(key.annotation)
    if name in names and path != GIVES_NAME:
        return _replaced(field, "string", {"$ref": f"#/$defs/{name}"})
    if _is_rule(key.annotation) and not (part is Example and key.name in ANSWERS):
        return _replaced(field, "object", {"$ref": f"#/$defs/{RULE}"})
    return field


def _replaced(schema: Any, type_name: str, reference: Schema) -> Any:  # noqa: ANN401
    """Return a schema with `reference` wherever a value has the type."""
    if isinstance(schema, list):
        return [_replaced(each, type_name, reference) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == type_name:
        return reference
    return {k: _replaced(v, type_name, reference) for k, v in schema.items()}


def _marker(annotation: Any) -> str | None:  # noqa: ANN401 - a type of any form
    """Return what the texts in a type are marked as, the narrowest of several."""
    if get_origin(annotation) is Annotated:
        marks = [mark for mark in annotation.__metadata__ if isinstance(mark, str)]
        if marks:
            return marks[-1]
    marks_within = map(_marker, get_args(annotation))
    return next(filter(None, marks_within), None)


def _is_rule(annotation: Any) -> bool:  # noqa: ANN401 - a type of any form
    if get_origin(annotation) is dict:
        return get_args(annotation)[1] is Any
    return any(map(_is_rule, get_args(annotation)))


def _one_of(names: Mapping[str, str], name: str) -> Schema:
    # Not an `enum`: editors would show all of it beside the one that is pointed at.
    listed = [{"const": each, "description": text} for each, text in names.items()]
    return {"anyOf": [*listed, ELSEWHERE] if name == LINK else listed}


def _rule(language: str, parameters: list[str]) -> Schema:
    """Return the schema of a rule: one operator, with what it compares."""
    rule = {"$ref": f"#/$defs/{RULE}"}
    forms: Schema = {
        "all": {"type": "array", "items": rule},
        "any": {"type": "array", "items": rule},
        "not": rule,
        "met": {"type": "string"},
        "known": {"type": "string"},
    }
    limit = {
        "type": "object",
        "properties": {"parameter": {"enum": parameters}, "answer": {}},
    }
    compared = {
        "type": "array",
        "items": {"anyOf": [{"not": {"type": "object"}}, limit]},
    }
    return {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": {
            name: {**forms.get(name, compared), "description": text}
            for name in COMPILERS
            if (text := word(f"rule.{name}", language))
        },
    }


@cache
def _examples(language: str) -> Mapping[tuple[type, str], str]:
    """Return a short value of each key as the starter of a language has it."""
    folder = STARTERS / language
    root = (folder if folder.is_dir() else STARTERS / FALLBACK) / "content"
    examples: dict[tuple[type, str], str] = {}
    for path in sorted(root.rglob("*.yml")):
        data = read_own_yaml(path)
        name = path.stem if path.parent == root else path.parent.name
        if table := tables_of_folder(name, data.get("kind")):
            for part, key, value in _values(data, table):
                text = flow(value)
                if len(text) <= LONGEST_EXAMPLE:
                    examples.setdefault((part, key), text)
    return examples


def _values(data: Any, table: type) -> Iterator[tuple[type, str, Any]]:  # noqa: ANN401
    """Yield every key of a mapping and of those below it, with table and value."""
    if isinstance(data, list):
        for each in data:
            yield from _values(each, table)
    elif isinstance(data, dict):
        for key in keys_of(table):
            if key.name in data:
                yield table, key.name, data[key.name]
                for inner in tables_in(key.annotation):
                    yield from _values(data[key.name], inner)
