"""The values of parameters can be computed with, and their units can be shown."""

from collections.abc import Iterator

from interactive.core.questions import FreeUnit
from interactive.core.values.numbers import MOST_DIGITS, scaled
from macros.content.loader import Content
from macros.content.models.parameter import Parameter
from macros.content.problems import Problem

# A hundred years of days: sums stay far from the limits of `date`.
MOST_DAYS = 36_500


def check(content: Content) -> Iterator[Problem]:
    """Yield values that are too large or too precise, and units without a number."""
    for slug, parameter in content.parameters.items():
        file = content.files[f"parameters/{slug}"]
        for index, value in enumerate(parameter.values):
            if message := _message(parameter, value.value):
                yield file.problem(("values", index, "value"), message)
        if isinstance(parameter.unit, FreeUnit) and not has_number(parameter.unit):
            yield file.problem(("unit", "text"), UNIT_WITHOUT_NUMBER)
        if parameter.unit == "days" and parameter.decimals:
            message = "Gün sayısı tam sayıdır. 'decimals' satırını silin."
            yield file.problem(("decimals",), message)


UNIT_WITHOUT_NUMBER = (
    "Ölçüde sayının yeri yok. Sayının yerine bir kez '{number}' yazın: "
    "'{number} TL' gibi."
)


def has_number(unit: FreeUnit) -> bool:
    """Return whether a unit says where its number stands, and nothing else in braces.

    >>> has_number(FreeUnit(text="{number} TL")), has_number(FreeUnit(text="TL"))
    (True, False)
    """
    return unit.text.count("{") == unit.text.count("{number}") == 1


def _message(parameter: Parameter, value: int | str | None) -> str:
    if value is None:
        return ""
    if parameter.unit == "days":
        if isinstance(value, str):
            return f"Gün sayısı tam sayıdır, {value} bulundu. Düzeltin."
        most = f"'value' en çok {MOST_DAYS} olabilir, {value} bulundu. Düzeltin."
        return most if value > MOST_DAYS else ""
    number = scaled(value, parameter.decimals)
    if number is None:
        needed = len(str(value).partition(".")[2])
        return f"'{value}' için {needed} ondalık gerekir. 'decimals: {needed}' yazın."
    if number >= 10**MOST_DIGITS:
        return (
            f"'{value}' çok büyük: en çok {MOST_DIGITS} basamak hesaplanır. Düzeltin."
        )
    return ""
