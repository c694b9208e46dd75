"""Validates a file against its table and explains pydantic's errors in Turkish."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from interactive.core.turkish import lower
from macros.content.fields import description_of, renamed_keys, table_at, table_fields
from macros.content.problems import Problem, did_you_mean, format_value
from macros.content.yaml_reader import KeyPath, YamlFile

# Longest value that a message repeats in full.
MAX_SHOWN = 40
# What pydantic appends to the location of a bad key of a mapping.
BAD_KEY = "[key]"
# The errors for an unknown key, of a model and of a dataclass.
EXTRA = ("extra_forbidden", "unexpected_keyword_argument")
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
        details = _root_causes(table, error.errors(include_url=False))
        problems = (_problem(table, file, detail) for detail in details)
        file.problems.extend(dict.fromkeys(problems))
        return None
    return model


ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def adapter(table: type) -> TypeAdapter[Any]:
    """Return the pydantic adapter of a table, cached because building it is slow."""
    if table not in ADAPTERS:
        ADAPTERS[table] = TypeAdapter(table)
    return ADAPTERS[table]


def _root_causes(table: type, details: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield the errors that do not merely follow from another one.

    Pydantic also calls a list too short when its items are invalid, and a key
    missing when it was mistyped or has its former name.
    """
    paths = [detail["loc"] for detail in details]
    extra_paths = [d["loc"] for d in details if d["type"] in EXTRA]
    for detail in details:
        path, error = detail["loc"], detail["type"]
        has_bad_items = any(other[: len(path)] == path != other for other in paths)
        is_misnamed = error == "missing" and any(
            other[:-1] == path[:-1] and _stands_for(table, other, path[-1])
            for other in extra_paths
        )
        if not (error == "too_short" and has_bad_items) and not is_misnamed:
            yield detail


def _stands_for(table: type, path: KeyPath, key: str | int) -> bool:
    """Return whether the unknown key at `path` is `key`, mistyped or renamed."""
    new_name = renamed_keys(table_at(table, path[:-1])).get(str(path[-1]))
    return key == new_name or bool(did_you_mean(path[-1], [str(key)]))


def _problem(table: type, file: YamlFile, detail: ErrorDetails) -> Problem:
    # An unknown key may itself be written `[key]`.
    is_key = detail["loc"][-1:] == (BAD_KEY,) and detail["type"] not in EXTRA
    path = detail["loc"][:-1] if is_key else detail["loc"]
    explain = EXPLANATIONS.get(detail["type"], _other)
    return file.problem(path, explain(table, path, detail))


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


def _extra(table: type, path: KeyPath, _: ErrorDetails) -> str:
    parent = table_at(table, path[:-1])
    if new_name := renamed_keys(parent).get(str(path[-1])):
        return f"'{path[-1]}' anahtarının adı değişti. Yerine '{new_name}' yazın."
    known = [*table_fields(parent)]
    known_keys = f"Yazılabilecekler: {', '.join(known)}."
    hint = getattr(parent, "UNKNOWN_KEY_HINT", "") or known_keys
    return f"'{path[-1]}' diye bir anahtar yok. {did_you_mean(path[-1], known, hint)}"


def _expected(what: str, hint: str) -> Callable[[type, KeyPath, ErrorDetails], str]:
    def explain(_: type, path: KeyPath, detail: ErrorDetails) -> str:
        return f"{_name(path)} {what} olmalı, {_type_and_value(detail)} bulundu. {hint}"

    return explain


def _literal(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    # Pydantic lists the choices in a sentence: 'a', 'b' or 'c'.
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    known = [word.strip(" '") for word in expected.split(",")]
    hint = did_you_mean(
        detail["input"], known, f"Yazılabilecekler: {', '.join(known)}."
    )
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. {hint}"


def _date(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    hint = "Tarihi YYYY-AA-GG yazın (2026-01-12 gibi)."
    return f"{_name(path)} geçerli bir tarih değil: {_value(detail)}. {hint}"


# By a part of the regular expression, which is all that pydantic tells.
PATTERN_HINTS = {
    "[A-Z]": "Madde numarası 'S10.6' gibi yazılır.",
    "svg|png": "'okur-karti.png' gibi yazın; türü svg, png, jpg ya da webp olsun.",
    "*/)+$": "'rehber/eski-ad/' gibi yazın: küçük ASCII harf, sonunda '/'.",
    "[^\\s/]+/": "Adresi https:// ile başlatıp '/' ile bitirin.",
    "://)?(": "Site adını 'fakulte.edu.tr' ya da '*.fakulte.edu.tr' gibi yazın.",
    "^https": "Adresi https:// ile başlayarak yazın.",
    "|https": "Bağlantı 'liste:dosya-adi' gibi yazılır.",
}


def _pattern(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    hints = (hint for part, hint in PATTERN_HINTS.items() if part in pattern)
    hint = next(hints, "Küçük ASCII harf, rakam ve kısa çizgi kullanın.")
    if detail["loc"][-1] == BAD_KEY:
        return f"'{path[-1]}' anahtar olamaz. {hint}"
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. {hint}"


def _too_short(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    least = detail.get("ctx", {}).get("min_length", 1)
    return f"{_name(path)} listesi kısa. En az {least} öğe yazın."


def _too_long(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    most = detail.get("ctx", {}).get("max_length", 1)
    return f"{_name(path)} listesi uzun. En çok {most} öğe yazın."


def _empty_text(_: type, path: KeyPath, __: ErrorDetails) -> str:
    return f"{_name(path)} boş. Bir metin yazın."


def _long_text(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    most = detail.get("ctx", {}).get("max_length", 1)
    return f"{_name(path)} uzun. En çok {most} karakter yazın."


def _range(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    ctx = detail.get("ctx", {})
    limit = f"en az {ctx['ge']}" if "ge" in ctx else f"en çok {ctx['le']}"
    return f"{_name(path)} {limit} olabilir, {detail['input']} bulundu. Düzeltin."


def _placeholders(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    known = detail.get("ctx", {}).get("known")
    hint = f"Yazılabilecekler: {known}." if known else "Ayracı silin."
    return f"{_name(path)} sözünde doldurulamayan süslü ayraç var. {hint}"


def _unfilled(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    missing = detail.get("ctx", {}).get("missing")
    return f"{_name(path)} sözünde {missing} eksik. Ekleyin."


def _words(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    ctx = detail.get("ctx", {})
    problem = f"{_name(path)} {ctx['count']} sözcük olmalı, {ctx['actual']} bulundu."
    return f"{problem} Boşlukla ayırarak yazın."


def _other(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    return f"{_name(path)} beklenen biçimde değil ({detail['type']}). Şablona bakın."


TEXT_HINT = "Metin yazın; sayıya benzeyeni tırnak içine alın."
NUMBER_HINT = "Tırnaksız bir tam sayı yazın."
LIST_HINT = "Köşeli ayraçla ya da '- ' ile liste yazın."
TABLE_HINT = "'anahtar: değer' satırları yazın."
EXPLANATIONS: dict[str, Callable[[type, KeyPath, ErrorDetails], str]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "unexpected_keyword_argument": _extra,
    "string_type": _expected("metin", TEXT_HINT),
    "int_type": _expected("tam sayı", NUMBER_HINT),
    "int_from_float": _expected("tam sayı", NUMBER_HINT),
    "bool_type": _expected("true ya da false", "Tırnaksız true ya da false yazın."),
    "tuple_type": _expected("liste", LIST_HINT),
    "dict_type": _expected("anahtarlı bölüm", TABLE_HINT),
    "model_type": _expected("anahtarlı bölüm", TABLE_HINT),
    "model_attributes_type": _expected("anahtarlı bölüm", TABLE_HINT),
    "dataclass_type": _expected("anahtarlı bölüm", TABLE_HINT),
    "literal_error": _literal,
    "placeholders": _placeholders,
    "unfilled": _unfilled,
    "words": _words,
    "date_type": _date,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty_text,
    "too_short": _too_short,
    "string_too_long": _long_text,
    "too_long": _too_long,
    "greater_than_equal": _range,
    "less_than_equal": _range,
}
