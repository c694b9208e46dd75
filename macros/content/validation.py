"""Validates a file against its table and explains pydantic's errors in Turkish."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from interactive.core.turkish import lower
from macros.content.fields import (
    description_of,
    renamed_keys,
    table_at,
    table_fields,
    without_branches,
)
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
        errors = without_branches(error.errors(include_url=False))
        details = _root_causes(table, errors)
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
    explain = EXPLANATIONS.get(detail["type"], _filled)
    return file.problem(path, explain(table, path, detail))


def _filled(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    return MESSAGES.get(detail["type"], OTHER).format(
        code=detail["type"],
        name=_name(path),
        value=_value(detail),
        found=_type_and_value(detail),
        **detail.get("ctx", {}),
    )


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
    known = [*table_fields(parent)]
    # `{text: one, two}` has a key `two` without a value.
    if detail["input"] is None and not did_you_mean(path[-1], known):
        hint = "Virgül bir metni bölmüş olabilir; o metni tırnak içine alın."
        return f"'{path[-1]}' diye bir anahtar yok. {hint}"
    known_keys = f"Yazılabilecekler: {', '.join(known)}."
    hint = getattr(parent, "UNKNOWN_KEY_HINT", "") or known_keys
    return f"'{path[-1]}' diye bir anahtar yok. {did_you_mean(path[-1], known, hint)}"


def _text(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    hint = "Metin yazın; sayıya benzeyeni tırnak içine alın."
    if isinstance(detail["input"], dict):
        hint = "Metinde ': ' varsa ya da metin '{' ile başlıyorsa tırnak içine alın."
    elif isinstance(detail["input"], list):
        hint = "Metin '[' ile başlıyorsa tırnak içine alın."
    return f"{_name(path)} metin olmalı, {_type_and_value(detail)} bulundu. {hint}"


def _literal(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    # Pydantic lists the choices in a sentence: 'a', 'b' or 'c'.
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    known = [word.strip(" '") for word in expected.split(",")]
    hint = did_you_mean(
        detail["input"], known, f"Yazılabilecekler: {', '.join(known)}."
    )
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. {hint}"


def _word_or_table(table: type, path: KeyPath, detail: ErrorDetails) -> str:
    meaning = description_of(table, path)
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. Yazılacak: {meaning}"


# By a part of the regular expression, which is all that pydantic tells.
PATTERN_HINTS = {
    "[A-Z]": "Madde numarası 'S10.6' gibi yazılır.",
    "svg|png": "'okur-karti.png' gibi yazın; türü svg, png, jpg ya da webp olsun.",
    "*/)+$": "'rehber/eski-ad/' gibi yazın: küçük ASCII harf, sonunda '/'.",
    "[^\\s/]+/": "Adresi https:// ile başlatıp '/' ile bitirin.",
    "://)?(": "Site adını 'fakulte.edu.tr' ya da '*.fakulte.edu.tr' gibi yazın.",
    "^https": "Adresi https:// ile başlayarak yazın.",
    "(/[a-z0-9_-]+)+": "Simgenin adını 'material/clipboard-check' gibi yazın.",
    "{7,24}": "Alan koduyla '+90 312 000 00 00' gibi yazın; dahili numara 'extension' "
    "alanına.",
    "{1,8}": "Yalnız rakam yazın, tırnak içinde: '1234' gibi.",
    "[A-Za-z]{2,}": "'ogrenci.isleri@kurum.edu.tr' gibi yazın.",
    "mailto": "'mailto:ad@kurum.edu.tr', 'https://…' ya da 'tel:+90…' gibi yazın.",
    "|https": "Bağlantıyı 'liste:dosya-adi' ya da 'https://…' gibi yazın.",
}


def _pattern(_: type, path: KeyPath, detail: ErrorDetails) -> str:
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    hints = (hint for part, hint in PATTERN_HINTS.items() if part in pattern)
    hint = next(hints, "Küçük ASCII harf, rakam ve kısa çizgi kullanın.")
    if detail["loc"][-1] == BAD_KEY:
        return f"'{path[-1]}' anahtar olamaz. {hint}"
    return f"{_name(path)} için '{_value(detail)}' yazılamaz. {hint}"


EXPLANATIONS: dict[str, Callable[[type, KeyPath, ErrorDetails], str]] = {
    "missing": _missing,
    **dict.fromkeys(EXTRA, _extra),
    "literal_error": _literal,
    "word_or_table": _word_or_table,
    "string_type": _text,
    "string_pattern_mismatch": _pattern,
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
    "model_type": TABLE,
    "model_attributes_type": TABLE,
    "dataclass_type": TABLE,
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
    "too_short": "{name} listesi kısa. En az {min_length} öğe yazın.",
    "string_too_long": "{name} uzun. En çok {max_length} karakter yazın.",
    "too_long": "{name} listesi uzun. En çok {max_length} öğe yazın.",
    "greater_than_equal": "{name} en az {ge} olabilir, {value} bulundu. Düzeltin.",
    "less_than_equal": "{name} en çok {le} olabilir, {value} bulundu. Düzeltin.",
}
