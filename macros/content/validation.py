"""Validates a file against its table and explains pydantic's errors in Turkish."""

import json
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from interactive.core.turkish import lower
from macros.content.field_texts import description_of
from macros.content.fields import (
    TABLE_TYPES,
    keys_of,
    names_of_keys,
    renamed_keys,
    table_at,
    without_branches,
)
from macros.content.problems import Problem, did_you_mean, format_value
from macros.content.slips.root_causes import EXTRA, LACKED, root_causes
from macros.content.slips.value_hints import (
    MAX_SHOWN,
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
TYPE_NAMES = {
    "NoneType": "boş", "bool": "true/false", "int": "sayı", "str": "metin",
    "list": "liste", "dict": "anahtarlı bölüm",
}  # fmt: skip


def validate[T](table: type[T], file: YamlFile) -> T | None:
    """Return the file as its table, or None and add problems to `file`.

    The data goes through JSON so that pydantic's strict JSON rules hold: no
    number becomes text, no text a number, and a date must be written as one.
    """
    try:
        model: T = adapter(table).validate_json(json.dumps(file.data), strict=True)
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
    problem, stop, hint = MESSAGES.get(detail["type"], OTHER).partition(". ")
    filled = f"{problem}{stop}".format(
        code=detail["type"],
        name=_name(path),
        value=_value(detail),
        found=_type_and_value(detail),
        **detail.get("ctx", {}),
    )
    meant, written = MEANT.get(detail["type"]), detail["input"]
    better = meant(written) if meant and isinstance(written, str) else None
    return f"{filled}{better or hint.format(**detail.get('ctx', {}))}"


def _name(path: KeyPath) -> str:
    """Return the key that a message is about, quoted."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return "Dosya"
    return f"'{names[-1]}'" if path[-1] == names[-1] else f"'{names[-1]}' öğesi"


def _type_and_value(detail: ErrorDetails) -> str:
    type_name = TYPE_NAMES.get(type(detail["input"]).__name__, "başka bir şey")
    value = _value(detail)
    return type_name if value in (type_name, "") else f"{type_name} ({value})"


def _value(detail: ErrorDetails) -> str:
    """Return a value as it was written, shortened if it is long."""
    value = detail["input"]
    if isinstance(value, list | dict):
        return TYPE_NAMES[type(value).__name__]
    text = "boş" if value is None else format_value(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


def _missing(table: type, path: KeyPath, _: ErrorDetails) -> str:
    meaning = description_of(table, path)
    # Descriptions begin with a capital letter, which Turkish lowers by its own rules.
    hint = f"Ekleyin: {lower(meaning[0])}{meaning[1:]}" if meaning else "Ekleyin."
    return f"{_name(path)} eksik. {hint}"


def _extra(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    parent = table_at(table, path[:-1])
    if new_name := renamed_keys(parent).get(str(path[-1])):
        return f"'{path[-1]}' anahtarının adı değişti. Yerine '{new_name}' yazın."
    known = names_of_keys(parent)
    # `{text: one, two}` has a key `two` without a value.
    if detail["input"] is None and not did_you_mean(path[-1], known):
        hint = "Virgül bir metni bölmüş olabilir; o metni tırnak içine alın."
        return f"'{path[-1]}' diye bir anahtar yok. {hint}"
    known_keys = f"Yazılabilecekler: {', '.join(known)}."
    if lacked := detail.get("ctx", {}).get(LACKED):
        known_keys = f"Eksik olan '{lacked}' ise adını öyle yazın."
    hint = getattr(parent, "UNKNOWN_KEY_HINT", "") or known_keys
    return f"'{path[-1]}' diye bir anahtar yok. {did_you_mean(path[-1], known, hint)}"


def _text(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    hint = text_meant(detail["input"])
    return f"{_name(path)} metin olmalı, {_type_and_value(detail)} bulundu. {hint}"


def _table(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    required = [k.name for k in keys_of(table_at(table, path)) if k.required]
    keys = ", ".join(f"'{key}: …'" for key in required) or "'anahtar: değer'"
    problem = f"{_name(path)} anahtarlı bölüm olmalı, {_type_and_value(detail)} bulundu"
    where = "Alt satırlara, içeriden" if path else "Satırlara"
    return f"{problem}. {where} yazın: {keys}."


def _literal(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    # Pydantic lists the choices in a sentence: 'a', 'b' or 'c'.
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    known = [word.strip(" '") for word in expected.split(",")]
    choices = f"Yazılabilecekler: {', '.join(known)}."
    hint = did_you_mean(detail["input"], known, choices)
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. {hint}"


def _word_or_table(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    meaning = description_of(table, path)
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. Yazılacak: {meaning}"


def _pattern(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    hint = pattern_meant(detail["input"], pattern)
    if detail["loc"][-1] == BAD_KEY:
        return f"'{path[-1]}' anahtar olamaz. {hint}"
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. {hint}"


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
    **dict.fromkeys(("date_type", "date_parsing"), only(day_meant)),
}

NUMBER = "{name} tam sayı olmalı, {found} bulundu. Tırnaksız bir tam sayı yazın."
TABLE = (
    "{name} anahtarlı bölüm olmalı, {found} bulundu. 'anahtar: değer' satırları yazın."
)
DATE = (
    "{name} geçerli bir tarih değil: {value}. Tarihi YYYY-AA-GG yazın "
    "(2026-01-12 gibi)."
)
OTHER = "{name} beklenen biçimde değil ({code}). Şablona bakın."
# The messages of all other errors, by pydantic's code; filled in with its details, too.
MESSAGES = {
    "int_type": NUMBER,
    "int_from_float": NUMBER,
    "decimal": "{name} sayı olmalı, {found} bulundu. Tırnaksız yazın, ondalığı "
    "noktayla ayırın: 250000.50 gibi.",
    "bool_type": "{name} true ya da false olmalı, {found} bulundu. "
    "Tırnaksız true ya da false yazın.",
    "tuple_type": "{name} liste olmalı, {found} bulundu. "
    "Köşeli ayraçla ya da '- ' ile liste yazın.",
    "dict_type": TABLE,
    "address": "{name} için '{value}' bir adres değil. Yazımını denetleyin; en iyisi "
    "adresi açıldığı yerden kopyalayın.",
    "placeholders": "{name} sözünde doldurulamayan süslü ayraç var. "
    "Yazılabilecekler: {known}.",
    "no_placeholders": "{name} sözünde doldurulamayan süslü ayraç var. Ayracı silin.",
    "unfilled": "{name} sözünde {missing} eksik. Ekleyin.",
    "words": "{name} {count} sözcük olmalı, {actual} bulundu. Boşlukla ayırarak yazın.",
    "time_zone": "{name} için '{value}' yazılamaz. {hint}",
    "date_type": DATE,
    "date_parsing": DATE,
    "date_from_datetime_parsing": DATE,
    "date_from_datetime_inexact": DATE,
    "string_too_short": "{name} boş. Bir metin yazın.",
    "too_short": "{name} listesi kısa. En az {min_length} öğe yazın, her birini kendi "
    "satırına, başına '- ' koyarak.",
    "string_too_long": "{name} uzun. En çok {max_length} karakter yazın.",
    "too_long": "{name} listesi uzun. En çok {max_length} öğe yazın.",
    "greater_than_equal": "{name} en az {ge} olabilir, {value} bulundu. Düzeltin.",
    "less_than_equal": "{name} en çok {le} olabilir, {value} bulundu. Düzeltin.",
}
