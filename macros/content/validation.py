"""Validates a file against its table and explains pydantic's errors."""

import json
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from interactive.core.turkish import lower
from macros.content.checker import language, say
from macros.content.field_texts import description_of
from macros.content.fields import (
    TABLE_TYPES,
    keys_of,
    names_of_keys,
    renamed_keys,
    table_at,
    without_branches,
)
from macros.content.files.link_words import named
from macros.content.problems import Problem, did_you_mean, format_value
from macros.content.slips.root_causes import EXTRA, LACKED, root_causes
from macros.content.slips.value_hints import (
    DATES,
    DOTTED_I,
    HINTS,
    MAX_SHOWN,
    MESSAGES,
    TYPE_NAMES,
    answer_meant,
    day_meant,
    list_meant,
    number_meant,
    only,
    pattern_meant,
    text_meant,
)
from macros.content.yaml_reader import KeyPath, YamlFile

# What pydantic appends to the location of a bad key of a mapping.
BAD_KEY = "[key]"
PATTERN = "string_pattern_mismatch"


def validate[T](table: type[T], file: YamlFile) -> T | None:
    """Return the file as its table, or None and add problems to `file`.

    The data goes through JSON so that pydantic's strict JSON rules hold: no
    number becomes text, no text a number, and a date must be written as one.
    """
    try:
        text = json.dumps(named(file.data))
        model: T = adapter(table).validate_json(text, strict=True)
    except ValidationError as error:
        errors = without_branches(error.errors(include_url=False))
        details = root_causes(table, errors)
        # Of a name with a letter that only looks right, nothing else need be said.
        told = {problem.line for problem in file.problems}
        problems = (
            _problem(table, file, detail)
            for detail in details
            if detail["type"] != PATTERN or file.line(detail["loc"]) not in told
        )
        file.problems.extend(dict.fromkeys(problems))
        return None
    return model


ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def adapter(table: type) -> TypeAdapter[Any]:
    """Return the pydantic adapter of a table, cached because building it is slow."""
    if table not in ADAPTERS:
        ADAPTERS[table] = TypeAdapter(table)
    return ADAPTERS[table]


def _problem(table: type, file: YamlFile, detail: ErrorDetails) -> Problem:
    # An unknown key may itself be written `[key]`.
    is_key = detail["loc"][-1:] == (BAD_KEY,) and detail["type"] not in EXTRA
    path = detail["loc"][:-1] if is_key else detail["loc"]
    explain = EXPLANATIONS.get(detail["type"], _filled)
    return file.problem(path, explain(table, path, detail))


def _filled(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    code, written = detail["type"], detail["input"]
    values = {
        "code": code,
        "name": _name(path),
        "value": _value(detail),
        "found": _type_and_value(detail),
        **detail.get("ctx", {}),
    }
    if code in HINTS:
        meant = MEANT.get(code)
        better = meant(written) if meant and isinstance(written, str) else None
        values["hint"] = better or say(HINTS[code])
    return say(MESSAGES.get(code, "validation.other"), **values)


def _name(path: KeyPath) -> str:
    """Return the key that a message is about, quoted."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return say("validation.file")
    return (
        f"'{names[-1]}'"
        if path[-1] == names[-1]
        else say("validation.item", key=names[-1])
    )


def _type_and_value(detail: ErrorDetails) -> str:
    type_name = _type_name(detail["input"])
    value = _value(detail)
    return type_name if value in (type_name, "") else f"{type_name} ({value})"


def _type_name(value: object) -> str:
    return say(TYPE_NAMES.get(type(value).__name__, "validation.type_other"))


def _value(detail: ErrorDetails) -> str:
    """Return a value as it was written, shortened if it is long."""
    value = detail["input"]
    if isinstance(value, list | dict):
        return _type_name(value)
    text = _type_name(None) if value is None else format_value(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


def _missing(table: type, path: KeyPath, _: ErrorDetails) -> str:
    meaning = description_of(table, path, language())
    if not meaning:
        return say("validation.missing", name=_name(path))
    # Descriptions begin with a capital letter; of Turkish ones, none with that of an ı.
    meaning = f"{lower(meaning[0].replace('I', DOTTED_I))}{meaning[1:]}"
    return say("validation.missing_meaning", name=_name(path), meaning=meaning)


def _extra(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    parent = table_at(table, path[:-1])
    if new_name := renamed_keys(parent).get(str(path[-1])):
        return say("validation.renamed", key=path[-1], new_name=new_name)
    known = names_of_keys(parent)
    # `{text: one, two}` has a key `two` without a value.
    if detail["input"] is None and not did_you_mean(path[-1], known):
        hint = say("validation.comma")
        return say("validation.unknown_key", key=path[-1], hint=hint)
    known_keys = say("hints.known", listed=", ".join(known))
    if lacked := detail.get("ctx", {}).get(LACKED):
        known_keys = say("validation.lacked", lacked=lacked)
    unknown_key_hint = getattr(parent, "unknown_key_hint", str)
    hint = unknown_key_hint() or known_keys
    hint = did_you_mean(path[-1], known, hint)
    return say("validation.unknown_key", key=path[-1], hint=hint)


def _text(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    hint = text_meant(detail["input"])
    found = _type_and_value(detail)
    return say("validation.text", name=_name(path), found=found, hint=hint)


def _table(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    required = [k.name for k in keys_of(table_at(table, path)) if k.required]
    keys = ", ".join(f"'{key}: …'" for key in required) or say("validation.any_key")
    found = _type_and_value(detail)
    if not path:
        return say("validation.table_file", name=_name(path), found=found, keys=keys)
    return say("validation.table", name=_name(path), found=found, keys=keys)


def _literal(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    # Pydantic lists the choices in a sentence: 'a', 'b' or 'c'.
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    known = [word.strip(" '") for word in expected.split(",")]
    choices = say("hints.known", listed=", ".join(known))
    hint = did_you_mean(detail["input"], known, choices)
    return say("validation.literal", name=_name(path), value=_value(detail), hint=hint)


def _word_or_table(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    meaning = description_of(table, path, language())
    name, value = _name(path), _value(detail)
    return say("validation.word_or_table", name=name, value=value, meaning=meaning)


def _pattern(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    hint = pattern_meant(detail["input"], pattern)
    if detail["loc"][-1] == BAD_KEY:
        return say("validation.pattern_key", key=path[-1], hint=hint)
    return say("validation.pattern", name=_name(path), value=_value(detail), hint=hint)


EXPLANATIONS: dict[str, Callable[[type, KeyPath, ErrorDetails], str]] = {
    "missing": _missing,
    **dict.fromkeys(EXTRA, _extra),
    **dict.fromkeys(TABLE_TYPES, _table),
    "literal_error": _literal,
    "word_or_table": _word_or_table,
    "string_type": _text,
    PATTERN: _pattern,
}

# What may be meant by a text that stands in place of something else, by the code.
MEANT: dict[str, Callable[[str], str | None]] = {
    **dict.fromkeys(("int_type", "decimal"), only(number_meant)),
    "bool_type": only(answer_meant),
    "tuple_type": list_meant,
    **dict.fromkeys(DATES[:2], only(day_meant)),
}
